/ppp secret
add comment="[rosform]" name=noc password=other service=pppoe
