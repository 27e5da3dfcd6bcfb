/radius
add address=10.10.0.5 service=ppp comment=first
add address=10.10.0.5 service=ppp comment=second
