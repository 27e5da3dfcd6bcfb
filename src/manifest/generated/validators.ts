// Made by "npm run generate" from the descriptors in src/resources/. Do not edit.
// @ts-nocheck
/* oxlint-disable */

export const validateRouter = validate145;
const schema32 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Router"},"connection":{"$ref":"#/$defs/connection"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"labels":{"type":"object","patternProperties":{"^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$":{"type":["string","number","boolean"]}},"additionalProperties":false},"uses":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/$defs/identity"},"radius":{"$ref":"#/$defs/radius"},"radius-incoming":{"$ref":"#/$defs/radius-incoming"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa"},"pools":{"$ref":"#/$defs/pools"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles"},"hotspots":{"$ref":"#/$defs/hotspots"},"walled-garden":{"$ref":"#/$defs/walled-garden"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip"},"queue-types":{"$ref":"#/$defs/queue-types"},"simple-queues":{"$ref":"#/$defs/simple-queues"},"vlans":{"$ref":"#/$defs/vlans"},"addresses":{"$ref":"#/$defs/addresses"},"prune":{"type":"object","properties":{"radius":{"enum":["owned","exact","keep"]},"pools":{"enum":["owned","exact","keep"]},"ppp-profiles":{"enum":["owned","exact","keep"]},"pppoe-servers":{"enum":["owned","exact","keep"]},"ppp-secrets":{"enum":["owned","exact","keep"]},"hotspot-profiles":{"enum":["owned","exact","keep"]},"hotspot-user-profiles":{"enum":["owned","exact","keep"]},"hotspots":{"enum":["owned","exact","keep"]},"walled-garden":{"enum":["owned","exact","keep"]},"walled-garden-ip":{"enum":["owned","exact","keep"]},"queue-types":{"enum":["owned","exact","keep"]},"simple-queues":{"enum":["owned","exact","keep"]},"vlans":{"enum":["owned","exact","keep"]},"addresses":{"enum":["owned","exact","keep"]}},"patternProperties":{"^/":{"enum":["owned","exact","keep"]}},"additionalProperties":false},"ignore-fields":{"type":"object","properties":{"identity":{"$ref":"#/$defs/identity-fields"},"radius":{"$ref":"#/$defs/radius-fields"},"radius-incoming":{"$ref":"#/$defs/radius-incoming-fields"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa-fields"},"pools":{"$ref":"#/$defs/pools-fields"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles-fields"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers-fields"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets-fields"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles-fields"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles-fields"},"hotspots":{"$ref":"#/$defs/hotspots-fields"},"walled-garden":{"$ref":"#/$defs/walled-garden-fields"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip-fields"},"queue-types":{"$ref":"#/$defs/queue-types-fields"},"simple-queues":{"$ref":"#/$defs/simple-queues-fields"},"vlans":{"$ref":"#/$defs/vlans-fields"},"addresses":{"$ref":"#/$defs/addresses-fields"}},"patternProperties":{"^/":{"type":"array","items":{"type":"string"}}},"additionalProperties":false},"menus":{"type":"object","properties":{"/system/identity":{"$ref":"#/$defs/identity"},"/radius":{"$ref":"#/$defs/radius"},"/radius/incoming":{"$ref":"#/$defs/radius-incoming"},"/ppp/aaa":{"$ref":"#/$defs/ppp-aaa"},"/ip/pool":{"$ref":"#/$defs/pools"},"/ppp/profile":{"$ref":"#/$defs/ppp-profiles"},"/interface/pppoe-server/server":{"$ref":"#/$defs/pppoe-servers"},"/ppp/secret":{"$ref":"#/$defs/ppp-secrets"},"/ip/hotspot/profile":{"$ref":"#/$defs/hotspot-profiles"},"/ip/hotspot/user/profile":{"$ref":"#/$defs/hotspot-user-profiles"},"/ip/hotspot":{"$ref":"#/$defs/hotspots"},"/ip/hotspot/walled-garden":{"$ref":"#/$defs/walled-garden"},"/ip/hotspot/walled-garden/ip":{"$ref":"#/$defs/walled-garden-ip"},"/queue/type":{"$ref":"#/$defs/queue-types"},"/queue/simple":{"$ref":"#/$defs/simple-queues"},"/interface/vlan":{"$ref":"#/$defs/vlans"},"/ip/address":{"$ref":"#/$defs/addresses"}},"patternProperties":{"^/":{"type":["object","array"]}},"additionalProperties":true}},"required":["apiVersion","kind","name","connection"],"additionalProperties":false};
const schema38 = {"type":"array","items":{"enum":["name"]}};
const schema42 = {"type":"array","items":{"enum":["address","service","secret","src-address","timeout","authentication-port","accounting-port","accounting-backup","called-id","domain","realm","protocol","certificate","radsec-timeout","require-message-auth","disabled","comment"]}};
const schema44 = {"type":"array","items":{"enum":["accept","port","vrf"]}};
const schema46 = {"type":"array","items":{"enum":["use-radius","accounting","interim-update","use-circuit-id-in-nas-port-id","enable-ipv6-accounting"]}};
const schema50 = {"type":"array","items":{"enum":["name","ranges","next-pool","comment"]}};
const schema54 = {"type":"array","items":{"enum":["name","local-address","remote-address","rate-limit","dns-server","wins-server","session-timeout","idle-timeout","only-one","change-tcp-mss","use-compression","use-encryption","use-ipv6","use-mpls","use-upnp","address-list","interface-list","incoming-filter","outgoing-filter","parent-queue","queue-type","insert-queue-before","on-up","on-down","remote-ipv6-prefix-pool","remote-ipv6-prefix-reuse","dhcpv6-pd-pool","dhcpv6-lease-time","dhcpv6-use-radius","bridge","bridge-horizon","bridge-learning","bridge-path-cost","bridge-port-priority","bridge-port-trusted","bridge-port-vid","comment"]}};
const schema58 = {"type":"array","items":{"enum":["service-name","interface","default-profile","authentication","one-session-per-host","keepalive-timeout","max-mtu","max-mru","mrru","max-sessions","pado-delay","accept-empty-service","accept-untagged","pppoe-over-vlan-range","disabled","comment"]}};
const schema62 = {"type":"array","items":{"enum":["name","password","service","profile","caller-id","local-address","remote-address","remote-ipv6-prefix","routes","ipv6-routes","limit-bytes-in","limit-bytes-out","disabled","comment"]}};
const schema66 = {"type":"array","items":{"enum":["name","hotspot-address","dns-name","html-directory","html-directory-override","login-by","http-cookie-lifetime","mac-auth-mode","mac-auth-password","ssl-certificate","split-user-domain","trial-uptime-limit","trial-uptime-reset","trial-user-profile","use-radius","radius-accounting","radius-interim-update","radius-default-domain","radius-location-id","radius-location-name","radius-mac-format","nas-port-type","rate-limit","install-hotspot-queue","http-proxy","smtp-server"]}};
const schema70 = {"type":"array","items":{"enum":["name","rate-limit","address-pool","shared-users","session-timeout","idle-timeout","keepalive-timeout","status-autorefresh","add-mac-cookie","mac-cookie-timeout","address-list","incoming-filter","outgoing-filter","incoming-packet-mark","outgoing-packet-mark","parent-queue","queue-type","insert-queue-before","on-login","on-logout","open-status-page","transparent-proxy","advertise","advertise-url","advertise-interval","advertise-timeout"]}};
const schema74 = {"type":"array","items":{"enum":["name","interface","profile","address-pool","addresses-per-mac","idle-timeout","keepalive-timeout","login-timeout","disabled"]}};
const schema78 = {"type":"array","items":{"enum":["dst-host","action","path","method","dst-port","server","src-address","disabled","comment"]}};
const schema82 = {"type":"array","items":{"enum":["dst-host","dst-address","dst-address-list","dst-port","protocol","action","server","src-address","src-address-list","disabled","comment"]}};
const schema86 = {"type":"array","items":{"enum":["name","kind","pcq-classifier","pcq-rate","pcq-limit","pcq-total-limit","pcq-burst-rate","pcq-burst-threshold","pcq-burst-time","pcq-src-address-mask","pcq-dst-address-mask","pcq-src-address6-mask","pcq-dst-address6-mask","pfifo-limit","mq-pfifo-limit","bfifo-limit","sfq-allot","sfq-perturb","red-limit","red-min-threshold","red-max-threshold","red-burst","red-avg-packet","codel-limit","codel-target","codel-interval","codel-ecn","codel-ce-threshold","fq-codel-limit","fq-codel-flows","fq-codel-quantum","fq-codel-memlimit","fq-codel-target","fq-codel-interval","fq-codel-ecn","fq-codel-ce-threshold","cake-bandwidth","cake-autorate-ingress","cake-rtt","cake-rtt-scheme","cake-diffserv","cake-flowmode","cake-nat","cake-wash","cake-ack-filter","cake-overhead","cake-overhead-scheme","cake-mpu","cake-atm","cake-memlimit"]}};
const schema90 = {"type":"array","items":{"enum":["name","target","dst","max-limit","limit-at","burst-limit","burst-threshold","burst-time","priority","queue","parent","packet-marks","time","bucket-size","total-max-limit","total-limit-at","total-burst-limit","total-burst-threshold","total-burst-time","total-priority","total-bucket-size","total-queue","disabled","comment"]}};
const schema94 = {"type":"array","items":{"enum":["name","interface","vlan-id","mtu","use-service-tag","arp","arp-timeout","loop-protect","loop-protect-send-interval","loop-protect-disable-time","mvrp","disabled","comment"]}};
const schema98 = {"type":"array","items":{"enum":["address","interface","network","netmask","broadcast","disabled","comment"]}};
const func1 = Object.prototype.hasOwnProperty;
const schema33 = {"type":"object","properties":{"address":{"type":"string","pattern":"."},"port":{"type":"integer","minimum":1,"maximum":65535},"tls":{"$ref":"#/$defs/tls"},"username":{"type":"string","pattern":"."},"password":{"$ref":"#/$defs/secret"},"timeout":{"type":["string","number"]}},"required":["address"],"additionalProperties":false};
const schema36 = {"anyOf":[{"type":"object","properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"required":["env"],"additionalProperties":false},{"type":"object","properties":{"file":{"type":"string","pattern":"."}},"required":["file"],"additionalProperties":false},{"type":"string","deprecated":true}]};
const pattern4 = new RegExp(".", "u");
const pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const schema34 = {"anyOf":[{"$ref":"#/$defs/flag"},{"type":"object","properties":{"ca":{"type":"object","properties":{"file":{"type":"string","pattern":"."}},"required":["file"],"additionalProperties":false}},"required":["ca"],"additionalProperties":false},{"type":"object","properties":{"fingerprint":{"type":"string","pattern":"^sha256:(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$"}},"required":["fingerprint"],"additionalProperties":false},{"type":"object","properties":{"anonymous":{"enum":[true,"yes"]}},"required":["anonymous"],"additionalProperties":false}]};
const schema35 = {"enum":[true,false,"yes","no"]};
const pattern6 = new RegExp("^sha256:(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!((((data === true) || (data === false)) || (data === "yes")) || (data === "no"))){
const err0 = {instancePath,schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ca === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "ca"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "ca")){
const err2 = {instancePath,schemaPath:"#/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.ca !== undefined){
let data0 = data.ca;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.file === undefined){
const err3 = {instancePath:instancePath+"/ca",schemaPath:"#/anyOf/1/properties/ca/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!(key1 === "file")){
const err4 = {instancePath:instancePath+"/ca",schemaPath:"#/anyOf/1/properties/ca/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.file !== undefined){
let data1 = data0.file;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/ca/file",schemaPath:"#/anyOf/1/properties/ca/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/ca/file",schemaPath:"#/anyOf/1/properties/ca/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/ca",schemaPath:"#/anyOf/1/properties/ca/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fingerprint === undefined){
const err9 = {instancePath,schemaPath:"#/anyOf/2/required",keyword:"required",params:{missingProperty: "fingerprint"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key2 in data){
if(!(key2 === "fingerprint")){
const err10 = {instancePath,schemaPath:"#/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.fingerprint !== undefined){
let data2 = data.fingerprint;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err11 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/2/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:(?:[0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/anyOf/2/properties/fingerprint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.anonymous === undefined){
const err14 = {instancePath,schemaPath:"#/anyOf/3/required",keyword:"required",params:{missingProperty: "anonymous"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key3 in data){
if(!(key3 === "anonymous")){
const err15 = {instancePath,schemaPath:"#/anyOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.anonymous !== undefined){
let data3 = data.anonymous;
if(!((data3 === true) || (data3 === "yes"))){
const err16 = {instancePath:instancePath+"/anonymous",schemaPath:"#/anyOf/3/properties/anonymous/enum",keyword:"enum",params:{allowedValues: schema34.anyOf[3].properties.anonymous.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/anyOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid0){
const err18 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "address") || (key0 === "port")) || (key0 === "tls")) || (key0 === "username")) || (key0 === "password")) || (key0 === "timeout"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.port !== undefined){
let data1 = data.port;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err4 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 65535 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.tls !== undefined){
if(!(validate23(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.username !== undefined){
let data3 = data.username;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err7 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.password !== undefined){
let data4 = data.password;
const _errs11 = errors;
let valid2 = false;
const _errs12 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.env === undefined){
const err9 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/0/required",keyword:"required",params:{missingProperty: "env"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data4){
if(!(key1 === "env")){
const err10 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.env !== undefined){
let data5 = data4.env;
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err11 = {instancePath:instancePath+"/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
var props1 = true;
}
const _errs17 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.file === undefined){
const err14 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/1/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "file")){
const err15 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.file !== undefined){
let data6 = data4.file;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err16 = {instancePath:instancePath+"/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid2 = valid2 || _valid0;
if(_valid0){
if(props1 !== true){
props1 = true;
}
}
const _errs22 = errors;
if(typeof data4 !== "string"){
const err19 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err20 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/secret/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.timeout !== undefined){
let data7 = data.timeout;
if((typeof data7 !== "string") && (!(typeof data7 == "number"))){
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema33.properties.timeout.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":["object","string","number","boolean"],"properties":{"name":true,"ignore-fields":{"$ref":"#/$defs/identity-fields"}},"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) && (!(typeof data == "number"))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema37.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "name") || (key0 === "ignore-fields"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data0 = data["ignore-fields"];
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(data0[i0] === "name")){
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/identity-fields/items/enum",keyword:"enum",params:{allowedValues: schema38.items.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/identity-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"array","items":{"$ref":"#/$defs/radius-row"}};
const schema40 = {"type":"object","properties":{"address":true,"service":true,"secret":true,"src-address":true,"timeout":true,"authentication-port":true,"accounting-port":true,"accounting-backup":true,"called-id":true,"domain":true,"realm":true,"protocol":true,"certificate":true,"radsec-timeout":true,"require-message-auth":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/radius-fields"}},"required":["address"],"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data1 = data["ignore-fields"];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(((((((((((((((((data2 === "address") || (data2 === "service")) || (data2 === "secret")) || (data2 === "src-address")) || (data2 === "timeout")) || (data2 === "authentication-port")) || (data2 === "accounting-port")) || (data2 === "accounting-backup")) || (data2 === "called-id")) || (data2 === "domain")) || (data2 === "realm")) || (data2 === "protocol")) || (data2 === "certificate")) || (data2 === "radsec-timeout")) || (data2 === "require-message-auth")) || (data2 === "disabled")) || (data2 === "comment"))){
const err3 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/radius-fields/items/enum",keyword:"enum",params:{allowedValues: schema42.items.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/radius-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"object","properties":{"accept":true,"port":true,"vrf":true,"ignore-fields":{"$ref":"#/$defs/radius-incoming-fields"}},"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "accept") || (key0 === "port")) || (key0 === "vrf")) || (key0 === "ignore-fields"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data0 = data["ignore-fields"];
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((data1 === "accept") || (data1 === "port")) || (data1 === "vrf"))){
const err1 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/radius-incoming-fields/items/enum",keyword:"enum",params:{allowedValues: schema44.items.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/radius-incoming-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"type":"object","properties":{"use-radius":true,"accounting":true,"interim-update":true,"use-circuit-id-in-nas-port-id":true,"enable-ipv6-accounting":true,"ignore-fields":{"$ref":"#/$defs/ppp-aaa-fields"}},"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "use-radius") || (key0 === "accounting")) || (key0 === "interim-update")) || (key0 === "use-circuit-id-in-nas-port-id")) || (key0 === "enable-ipv6-accounting")) || (key0 === "ignore-fields"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data0 = data["ignore-fields"];
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((((data1 === "use-radius") || (data1 === "accounting")) || (data1 === "interim-update")) || (data1 === "use-circuit-id-in-nas-port-id")) || (data1 === "enable-ipv6-accounting"))){
const err1 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/ppp-aaa-fields/items/enum",keyword:"enum",params:{allowedValues: schema46.items.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/ppp-aaa-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"array","items":{"$ref":"#/$defs/pools-row"}};
const schema48 = {"type":"object","properties":{"name":true,"ranges":true,"next-pool":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/pools-fields"}},"required":["name"],"additionalProperties":false};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "ranges")) || (key0 === "next-pool")) || (key0 === "comment")) || (key0 === "absent")) || (key0 === "renamed-from")) || (key0 === "ignore-fields"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((data3 === "name") || (data3 === "ranges")) || (data3 === "next-pool")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema50.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/pools-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"array","items":{"$ref":"#/$defs/ppp-profiles-row"}};
const schema52 = {"type":"object","properties":{"name":true,"local-address":true,"remote-address":true,"rate-limit":true,"dns-server":true,"wins-server":true,"session-timeout":true,"idle-timeout":true,"only-one":true,"change-tcp-mss":true,"use-compression":true,"use-encryption":true,"use-ipv6":true,"use-mpls":true,"use-upnp":true,"address-list":true,"interface-list":true,"incoming-filter":true,"outgoing-filter":true,"parent-queue":true,"queue-type":true,"insert-queue-before":true,"on-up":true,"on-down":true,"remote-ipv6-prefix-pool":true,"remote-ipv6-prefix-reuse":true,"dhcpv6-pd-pool":true,"dhcpv6-lease-time":true,"dhcpv6-use-radius":true,"bridge":true,"bridge-horizon":true,"bridge-learning":true,"bridge-path-cost":true,"bridge-port-priority":true,"bridge-port-trusted":true,"bridge-port-vid":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/ppp-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema52.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((((((((((((((((((((((((((((((((((((data3 === "name") || (data3 === "local-address")) || (data3 === "remote-address")) || (data3 === "rate-limit")) || (data3 === "dns-server")) || (data3 === "wins-server")) || (data3 === "session-timeout")) || (data3 === "idle-timeout")) || (data3 === "only-one")) || (data3 === "change-tcp-mss")) || (data3 === "use-compression")) || (data3 === "use-encryption")) || (data3 === "use-ipv6")) || (data3 === "use-mpls")) || (data3 === "use-upnp")) || (data3 === "address-list")) || (data3 === "interface-list")) || (data3 === "incoming-filter")) || (data3 === "outgoing-filter")) || (data3 === "parent-queue")) || (data3 === "queue-type")) || (data3 === "insert-queue-before")) || (data3 === "on-up")) || (data3 === "on-down")) || (data3 === "remote-ipv6-prefix-pool")) || (data3 === "remote-ipv6-prefix-reuse")) || (data3 === "dhcpv6-pd-pool")) || (data3 === "dhcpv6-lease-time")) || (data3 === "dhcpv6-use-radius")) || (data3 === "bridge")) || (data3 === "bridge-horizon")) || (data3 === "bridge-learning")) || (data3 === "bridge-path-cost")) || (data3 === "bridge-port-priority")) || (data3 === "bridge-port-trusted")) || (data3 === "bridge-port-vid")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema54.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/ppp-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate41(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"array","items":{"$ref":"#/$defs/pppoe-servers-row"}};
const schema56 = {"type":"object","properties":{"service-name":true,"interface":true,"default-profile":true,"authentication":true,"one-session-per-host":true,"keepalive-timeout":true,"max-mtu":true,"max-mru":true,"mrru":true,"max-sessions":true,"pado-delay":true,"accept-empty-service":true,"accept-untagged":true,"pppoe-over-vlan-range":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/pppoe-servers-fields"}},"required":["interface"],"additionalProperties":false};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.interface === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interface"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema56.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((data3 === "service-name") || (data3 === "interface")) || (data3 === "default-profile")) || (data3 === "authentication")) || (data3 === "one-session-per-host")) || (data3 === "keepalive-timeout")) || (data3 === "max-mtu")) || (data3 === "max-mru")) || (data3 === "mrru")) || (data3 === "max-sessions")) || (data3 === "pado-delay")) || (data3 === "accept-empty-service")) || (data3 === "accept-untagged")) || (data3 === "pppoe-over-vlan-range")) || (data3 === "disabled")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema58.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/pppoe-servers-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate45(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"array","items":{"$ref":"#/$defs/ppp-secrets-row"}};
const schema60 = {"type":"object","properties":{"name":true,"password":true,"service":true,"profile":true,"caller-id":true,"local-address":true,"remote-address":true,"remote-ipv6-prefix":true,"routes":true,"ipv6-routes":true,"limit-bytes-in":true,"limit-bytes-out":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/ppp-secrets-fields"}},"required":["name"],"additionalProperties":false};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema60.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((data3 === "name") || (data3 === "password")) || (data3 === "service")) || (data3 === "profile")) || (data3 === "caller-id")) || (data3 === "local-address")) || (data3 === "remote-address")) || (data3 === "remote-ipv6-prefix")) || (data3 === "routes")) || (data3 === "ipv6-routes")) || (data3 === "limit-bytes-in")) || (data3 === "limit-bytes-out")) || (data3 === "disabled")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema62.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/ppp-secrets-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate49(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"array","items":{"$ref":"#/$defs/hotspot-profiles-row"}};
const schema64 = {"type":"object","properties":{"name":true,"hotspot-address":true,"dns-name":true,"html-directory":true,"html-directory-override":true,"login-by":true,"http-cookie-lifetime":true,"mac-auth-mode":true,"mac-auth-password":true,"ssl-certificate":true,"split-user-domain":true,"trial-uptime-limit":true,"trial-uptime-reset":true,"trial-user-profile":true,"use-radius":true,"radius-accounting":true,"radius-interim-update":true,"radius-default-domain":true,"radius-location-id":true,"radius-location-name":true,"radius-mac-format":true,"nas-port-type":true,"rate-limit":true,"install-hotspot-queue":true,"http-proxy":true,"smtp-server":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspot-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema64.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((((((((((((data3 === "name") || (data3 === "hotspot-address")) || (data3 === "dns-name")) || (data3 === "html-directory")) || (data3 === "html-directory-override")) || (data3 === "login-by")) || (data3 === "http-cookie-lifetime")) || (data3 === "mac-auth-mode")) || (data3 === "mac-auth-password")) || (data3 === "ssl-certificate")) || (data3 === "split-user-domain")) || (data3 === "trial-uptime-limit")) || (data3 === "trial-uptime-reset")) || (data3 === "trial-user-profile")) || (data3 === "use-radius")) || (data3 === "radius-accounting")) || (data3 === "radius-interim-update")) || (data3 === "radius-default-domain")) || (data3 === "radius-location-id")) || (data3 === "radius-location-name")) || (data3 === "radius-mac-format")) || (data3 === "nas-port-type")) || (data3 === "rate-limit")) || (data3 === "install-hotspot-queue")) || (data3 === "http-proxy")) || (data3 === "smtp-server"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema66.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/hotspot-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate53(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema67 = {"type":"array","items":{"$ref":"#/$defs/hotspot-user-profiles-row"}};
const schema68 = {"type":"object","properties":{"name":true,"rate-limit":true,"address-pool":true,"shared-users":true,"session-timeout":true,"idle-timeout":true,"keepalive-timeout":true,"status-autorefresh":true,"add-mac-cookie":true,"mac-cookie-timeout":true,"address-list":true,"incoming-filter":true,"outgoing-filter":true,"incoming-packet-mark":true,"outgoing-packet-mark":true,"parent-queue":true,"queue-type":true,"insert-queue-before":true,"on-login":true,"on-logout":true,"open-status-page":true,"transparent-proxy":true,"advertise":true,"advertise-url":true,"advertise-interval":true,"advertise-timeout":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspot-user-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema68.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((((((((((((data3 === "name") || (data3 === "rate-limit")) || (data3 === "address-pool")) || (data3 === "shared-users")) || (data3 === "session-timeout")) || (data3 === "idle-timeout")) || (data3 === "keepalive-timeout")) || (data3 === "status-autorefresh")) || (data3 === "add-mac-cookie")) || (data3 === "mac-cookie-timeout")) || (data3 === "address-list")) || (data3 === "incoming-filter")) || (data3 === "outgoing-filter")) || (data3 === "incoming-packet-mark")) || (data3 === "outgoing-packet-mark")) || (data3 === "parent-queue")) || (data3 === "queue-type")) || (data3 === "insert-queue-before")) || (data3 === "on-login")) || (data3 === "on-logout")) || (data3 === "open-status-page")) || (data3 === "transparent-proxy")) || (data3 === "advertise")) || (data3 === "advertise-url")) || (data3 === "advertise-interval")) || (data3 === "advertise-timeout"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema70.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/hotspot-user-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"array","items":{"$ref":"#/$defs/hotspots-row"}};
const schema72 = {"type":"object","properties":{"name":true,"interface":true,"profile":true,"address-pool":true,"addresses-per-mac":true,"idle-timeout":true,"keepalive-timeout":true,"login-timeout":true,"disabled":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspots-fields"}},"required":["name"],"additionalProperties":false};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema72.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((((((((data3 === "name") || (data3 === "interface")) || (data3 === "profile")) || (data3 === "address-pool")) || (data3 === "addresses-per-mac")) || (data3 === "idle-timeout")) || (data3 === "keepalive-timeout")) || (data3 === "login-timeout")) || (data3 === "disabled"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema74.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/hotspots-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate61(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema75 = {"type":"array","items":{"$ref":"#/$defs/walled-garden-row"}};
const schema76 = {"type":"object","properties":{"dst-host":true,"action":true,"path":true,"method":true,"dst-port":true,"server":true,"src-address":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/walled-garden-fields"}},"additionalProperties":false};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema76.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err1 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data1 = data["ignore-fields"];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(((((((((data2 === "dst-host") || (data2 === "action")) || (data2 === "path")) || (data2 === "method")) || (data2 === "dst-port")) || (data2 === "server")) || (data2 === "src-address")) || (data2 === "disabled")) || (data2 === "comment"))){
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema78.items.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/walled-garden-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate65(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"type":"array","items":{"$ref":"#/$defs/walled-garden-ip-row"}};
const schema80 = {"type":"object","properties":{"dst-host":true,"dst-address":true,"dst-address-list":true,"dst-port":true,"protocol":true,"action":true,"server":true,"src-address":true,"src-address-list":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/walled-garden-ip-fields"}},"additionalProperties":false};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema80.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err1 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data1 = data["ignore-fields"];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(((((((((((data2 === "dst-host") || (data2 === "dst-address")) || (data2 === "dst-address-list")) || (data2 === "dst-port")) || (data2 === "protocol")) || (data2 === "action")) || (data2 === "server")) || (data2 === "src-address")) || (data2 === "src-address-list")) || (data2 === "disabled")) || (data2 === "comment"))){
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema82.items.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/walled-garden-ip-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate69(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"array","items":{"$ref":"#/$defs/queue-types-row"}};
const schema84 = {"type":"object","properties":{"name":true,"kind":true,"pcq-classifier":true,"pcq-rate":true,"pcq-limit":true,"pcq-total-limit":true,"pcq-burst-rate":true,"pcq-burst-threshold":true,"pcq-burst-time":true,"pcq-src-address-mask":true,"pcq-dst-address-mask":true,"pcq-src-address6-mask":true,"pcq-dst-address6-mask":true,"pfifo-limit":true,"mq-pfifo-limit":true,"bfifo-limit":true,"sfq-allot":true,"sfq-perturb":true,"red-limit":true,"red-min-threshold":true,"red-max-threshold":true,"red-burst":true,"red-avg-packet":true,"codel-limit":true,"codel-target":true,"codel-interval":true,"codel-ecn":true,"codel-ce-threshold":true,"fq-codel-limit":true,"fq-codel-flows":true,"fq-codel-quantum":true,"fq-codel-memlimit":true,"fq-codel-target":true,"fq-codel-interval":true,"fq-codel-ecn":true,"fq-codel-ce-threshold":true,"cake-bandwidth":true,"cake-autorate-ingress":true,"cake-rtt":true,"cake-rtt-scheme":true,"cake-diffserv":true,"cake-flowmode":true,"cake-nat":true,"cake-wash":true,"cake-ack-filter":true,"cake-overhead":true,"cake-overhead-scheme":true,"cake-mpu":true,"cake-atm":true,"cake-memlimit":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/queue-types-fields"}},"required":["name"],"additionalProperties":false};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema84.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data3 === "name") || (data3 === "kind")) || (data3 === "pcq-classifier")) || (data3 === "pcq-rate")) || (data3 === "pcq-limit")) || (data3 === "pcq-total-limit")) || (data3 === "pcq-burst-rate")) || (data3 === "pcq-burst-threshold")) || (data3 === "pcq-burst-time")) || (data3 === "pcq-src-address-mask")) || (data3 === "pcq-dst-address-mask")) || (data3 === "pcq-src-address6-mask")) || (data3 === "pcq-dst-address6-mask")) || (data3 === "pfifo-limit")) || (data3 === "mq-pfifo-limit")) || (data3 === "bfifo-limit")) || (data3 === "sfq-allot")) || (data3 === "sfq-perturb")) || (data3 === "red-limit")) || (data3 === "red-min-threshold")) || (data3 === "red-max-threshold")) || (data3 === "red-burst")) || (data3 === "red-avg-packet")) || (data3 === "codel-limit")) || (data3 === "codel-target")) || (data3 === "codel-interval")) || (data3 === "codel-ecn")) || (data3 === "codel-ce-threshold")) || (data3 === "fq-codel-limit")) || (data3 === "fq-codel-flows")) || (data3 === "fq-codel-quantum")) || (data3 === "fq-codel-memlimit")) || (data3 === "fq-codel-target")) || (data3 === "fq-codel-interval")) || (data3 === "fq-codel-ecn")) || (data3 === "fq-codel-ce-threshold")) || (data3 === "cake-bandwidth")) || (data3 === "cake-autorate-ingress")) || (data3 === "cake-rtt")) || (data3 === "cake-rtt-scheme")) || (data3 === "cake-diffserv")) || (data3 === "cake-flowmode")) || (data3 === "cake-nat")) || (data3 === "cake-wash")) || (data3 === "cake-ack-filter")) || (data3 === "cake-overhead")) || (data3 === "cake-overhead-scheme")) || (data3 === "cake-mpu")) || (data3 === "cake-atm")) || (data3 === "cake-memlimit"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema86.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/queue-types-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate73(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema87 = {"type":"array","items":{"$ref":"#/$defs/simple-queues-row"}};
const schema88 = {"type":"object","properties":{"name":true,"target":true,"dst":true,"max-limit":true,"limit-at":true,"burst-limit":true,"burst-threshold":true,"burst-time":true,"priority":true,"queue":true,"parent":true,"packet-marks":true,"time":true,"bucket-size":true,"total-max-limit":true,"total-limit-at":true,"total-burst-limit":true,"total-burst-threshold":true,"total-burst-time":true,"total-priority":true,"total-bucket-size":true,"total-queue":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/simple-queues-fields"}},"required":["name"],"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema88.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!((((((((((((((((((((((((data3 === "name") || (data3 === "target")) || (data3 === "dst")) || (data3 === "max-limit")) || (data3 === "limit-at")) || (data3 === "burst-limit")) || (data3 === "burst-threshold")) || (data3 === "burst-time")) || (data3 === "priority")) || (data3 === "queue")) || (data3 === "parent")) || (data3 === "packet-marks")) || (data3 === "time")) || (data3 === "bucket-size")) || (data3 === "total-max-limit")) || (data3 === "total-limit-at")) || (data3 === "total-burst-limit")) || (data3 === "total-burst-threshold")) || (data3 === "total-burst-time")) || (data3 === "total-priority")) || (data3 === "total-bucket-size")) || (data3 === "total-queue")) || (data3 === "disabled")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema90.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/simple-queues-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate77(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"type":"array","items":{"$ref":"#/$defs/vlans-row"}};
const schema92 = {"type":"object","properties":{"name":true,"interface":true,"vlan-id":true,"mtu":true,"use-service-tag":true,"arp":true,"arp-timeout":true,"loop-protect":true,"loop-protect-send-interval":true,"loop-protect-disable-time":true,"mvrp":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/vlans-fields"}},"required":["name"],"additionalProperties":false};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema92.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err2 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["renamed-from"] !== undefined){
let data1 = data["renamed-from"];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/renamed-from",schemaPath:"#/properties/renamed-from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data2 = data["ignore-fields"];
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(!(((((((((((((data3 === "name") || (data3 === "interface")) || (data3 === "vlan-id")) || (data3 === "mtu")) || (data3 === "use-service-tag")) || (data3 === "arp")) || (data3 === "arp-timeout")) || (data3 === "loop-protect")) || (data3 === "loop-protect-send-interval")) || (data3 === "loop-protect-disable-time")) || (data3 === "mvrp")) || (data3 === "disabled")) || (data3 === "comment"))){
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema94.items.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/vlans-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate81(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema95 = {"type":"array","items":{"$ref":"#/$defs/addresses-row"}};
const schema96 = {"type":"object","properties":{"address":true,"interface":true,"network":true,"netmask":true,"broadcast":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/addresses-fields"}},"required":["address","interface"],"additionalProperties":false};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.interface === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interface"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema96.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.absent !== undefined){
let data0 = data.absent;
if(!((((data0 === true) || (data0 === false)) || (data0 === "yes")) || (data0 === "no"))){
const err3 = {instancePath:instancePath+"/absent",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data1 = data["ignore-fields"];
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(!(((((((data2 === "address") || (data2 === "interface")) || (data2 === "network")) || (data2 === "netmask")) || (data2 === "broadcast")) || (data2 === "disabled")) || (data2 === "comment"))){
const err4 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema98.items.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/addresses-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate85(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern10 = new RegExp("^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$", "u");
const pattern23 = new RegExp("^/", "u");

function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate145.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.connection === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "connection"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
if("rosform/v1" !== data.apiVersion){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "rosform/v1"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
if("Router" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Router"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.connection !== undefined){
if(!(validate22(data.connection, {instancePath:instancePath+"/connection",parentData:data,parentDataProperty:"connection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
let data3 = data.name;
if(typeof data3 === "string"){
if(!pattern10.test(data3)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err9 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.labels !== undefined){
let data5 = data.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(pattern11.test(key1))){
const err10 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 in data5){
if(pattern11.test(key2)){
let data6 = data5[key2];
if(((typeof data6 !== "string") && (!(typeof data6 == "number"))) && (typeof data6 !== "boolean")){
const err11 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/patternProperties/%5E%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9._~1-%5D*%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: schema32.properties.labels.patternProperties["^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$"].type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.uses !== undefined){
let data7 = data.uses;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err13 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.identity !== undefined){
if(!(validate26(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.radius !== undefined){
if(!(validate28(data.radius, {instancePath:instancePath+"/radius",parentData:data,parentDataProperty:"radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data["radius-incoming"] !== undefined){
if(!(validate32(data["radius-incoming"], {instancePath:instancePath+"/radius-incoming",parentData:data,parentDataProperty:"radius-incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data["ppp-aaa"] !== undefined){
if(!(validate34(data["ppp-aaa"], {instancePath:instancePath+"/ppp-aaa",parentData:data,parentDataProperty:"ppp-aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.pools !== undefined){
if(!(validate36(data.pools, {instancePath:instancePath+"/pools",parentData:data,parentDataProperty:"pools",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data["ppp-profiles"] !== undefined){
if(!(validate40(data["ppp-profiles"], {instancePath:instancePath+"/ppp-profiles",parentData:data,parentDataProperty:"ppp-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data["pppoe-servers"] !== undefined){
if(!(validate44(data["pppoe-servers"], {instancePath:instancePath+"/pppoe-servers",parentData:data,parentDataProperty:"pppoe-servers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data["ppp-secrets"] !== undefined){
if(!(validate48(data["ppp-secrets"], {instancePath:instancePath+"/ppp-secrets",parentData:data,parentDataProperty:"ppp-secrets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data["hotspot-profiles"] !== undefined){
if(!(validate52(data["hotspot-profiles"], {instancePath:instancePath+"/hotspot-profiles",parentData:data,parentDataProperty:"hotspot-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data["hotspot-user-profiles"] !== undefined){
if(!(validate56(data["hotspot-user-profiles"], {instancePath:instancePath+"/hotspot-user-profiles",parentData:data,parentDataProperty:"hotspot-user-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.hotspots !== undefined){
if(!(validate60(data.hotspots, {instancePath:instancePath+"/hotspots",parentData:data,parentDataProperty:"hotspots",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data["walled-garden"] !== undefined){
if(!(validate64(data["walled-garden"], {instancePath:instancePath+"/walled-garden",parentData:data,parentDataProperty:"walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data["walled-garden-ip"] !== undefined){
if(!(validate68(data["walled-garden-ip"], {instancePath:instancePath+"/walled-garden-ip",parentData:data,parentDataProperty:"walled-garden-ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data["queue-types"] !== undefined){
if(!(validate72(data["queue-types"], {instancePath:instancePath+"/queue-types",parentData:data,parentDataProperty:"queue-types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data["simple-queues"] !== undefined){
if(!(validate76(data["simple-queues"], {instancePath:instancePath+"/simple-queues",parentData:data,parentDataProperty:"simple-queues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.vlans !== undefined){
if(!(validate80(data.vlans, {instancePath:instancePath+"/vlans",parentData:data,parentDataProperty:"vlans",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.addresses !== undefined){
if(!(validate84(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.prune !== undefined){
let data26 = data.prune;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key3 in data26){
if(!((func1.call(schema32.properties.prune.properties, key3)) || (pattern23.test(key3)))){
const err15 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data26.radius !== undefined){
let data27 = data26.radius;
if(!(((data27 === "owned") || (data27 === "exact")) || (data27 === "keep"))){
const err16 = {instancePath:instancePath+"/prune/radius",schemaPath:"#/properties/prune/properties/radius/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties.radius.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data26.pools !== undefined){
let data28 = data26.pools;
if(!(((data28 === "owned") || (data28 === "exact")) || (data28 === "keep"))){
const err17 = {instancePath:instancePath+"/prune/pools",schemaPath:"#/properties/prune/properties/pools/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties.pools.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data26["ppp-profiles"] !== undefined){
let data29 = data26["ppp-profiles"];
if(!(((data29 === "owned") || (data29 === "exact")) || (data29 === "keep"))){
const err18 = {instancePath:instancePath+"/prune/ppp-profiles",schemaPath:"#/properties/prune/properties/ppp-profiles/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["ppp-profiles"].enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data26["pppoe-servers"] !== undefined){
let data30 = data26["pppoe-servers"];
if(!(((data30 === "owned") || (data30 === "exact")) || (data30 === "keep"))){
const err19 = {instancePath:instancePath+"/prune/pppoe-servers",schemaPath:"#/properties/prune/properties/pppoe-servers/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["pppoe-servers"].enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data26["ppp-secrets"] !== undefined){
let data31 = data26["ppp-secrets"];
if(!(((data31 === "owned") || (data31 === "exact")) || (data31 === "keep"))){
const err20 = {instancePath:instancePath+"/prune/ppp-secrets",schemaPath:"#/properties/prune/properties/ppp-secrets/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["ppp-secrets"].enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data26["hotspot-profiles"] !== undefined){
let data32 = data26["hotspot-profiles"];
if(!(((data32 === "owned") || (data32 === "exact")) || (data32 === "keep"))){
const err21 = {instancePath:instancePath+"/prune/hotspot-profiles",schemaPath:"#/properties/prune/properties/hotspot-profiles/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["hotspot-profiles"].enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data26["hotspot-user-profiles"] !== undefined){
let data33 = data26["hotspot-user-profiles"];
if(!(((data33 === "owned") || (data33 === "exact")) || (data33 === "keep"))){
const err22 = {instancePath:instancePath+"/prune/hotspot-user-profiles",schemaPath:"#/properties/prune/properties/hotspot-user-profiles/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["hotspot-user-profiles"].enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data26.hotspots !== undefined){
let data34 = data26.hotspots;
if(!(((data34 === "owned") || (data34 === "exact")) || (data34 === "keep"))){
const err23 = {instancePath:instancePath+"/prune/hotspots",schemaPath:"#/properties/prune/properties/hotspots/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties.hotspots.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data26["walled-garden"] !== undefined){
let data35 = data26["walled-garden"];
if(!(((data35 === "owned") || (data35 === "exact")) || (data35 === "keep"))){
const err24 = {instancePath:instancePath+"/prune/walled-garden",schemaPath:"#/properties/prune/properties/walled-garden/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["walled-garden"].enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data26["walled-garden-ip"] !== undefined){
let data36 = data26["walled-garden-ip"];
if(!(((data36 === "owned") || (data36 === "exact")) || (data36 === "keep"))){
const err25 = {instancePath:instancePath+"/prune/walled-garden-ip",schemaPath:"#/properties/prune/properties/walled-garden-ip/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["walled-garden-ip"].enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data26["queue-types"] !== undefined){
let data37 = data26["queue-types"];
if(!(((data37 === "owned") || (data37 === "exact")) || (data37 === "keep"))){
const err26 = {instancePath:instancePath+"/prune/queue-types",schemaPath:"#/properties/prune/properties/queue-types/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["queue-types"].enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data26["simple-queues"] !== undefined){
let data38 = data26["simple-queues"];
if(!(((data38 === "owned") || (data38 === "exact")) || (data38 === "keep"))){
const err27 = {instancePath:instancePath+"/prune/simple-queues",schemaPath:"#/properties/prune/properties/simple-queues/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties["simple-queues"].enum}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data26.vlans !== undefined){
let data39 = data26.vlans;
if(!(((data39 === "owned") || (data39 === "exact")) || (data39 === "keep"))){
const err28 = {instancePath:instancePath+"/prune/vlans",schemaPath:"#/properties/prune/properties/vlans/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties.vlans.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data26.addresses !== undefined){
let data40 = data26.addresses;
if(!(((data40 === "owned") || (data40 === "exact")) || (data40 === "keep"))){
const err29 = {instancePath:instancePath+"/prune/addresses",schemaPath:"#/properties/prune/properties/addresses/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.properties.addresses.enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key4 in data26){
if(pattern23.test(key4)){
let data41 = data26[key4];
if(!(((data41 === "owned") || (data41 === "exact")) || (data41 === "keep"))){
const err30 = {instancePath:instancePath+"/prune/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prune/patternProperties/%5E~1/enum",keyword:"enum",params:{allowedValues: schema32.properties.prune.patternProperties["^/"].enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data42 = data["ignore-fields"];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key5 in data42){
if(!((func1.call(schema32.properties["ignore-fields"].properties, key5)) || (pattern23.test(key5)))){
const err32 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data42.identity !== undefined){
let data43 = data42.identity;
if(Array.isArray(data43)){
const len1 = data43.length;
for(let i1=0; i1<len1; i1++){
if(!(data43[i1] === "name")){
const err33 = {instancePath:instancePath+"/ignore-fields/identity/" + i1,schemaPath:"#/$defs/identity-fields/items/enum",keyword:"enum",params:{allowedValues: schema38.items.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/ignore-fields/identity",schemaPath:"#/$defs/identity-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data42.radius !== undefined){
let data45 = data42.radius;
if(Array.isArray(data45)){
const len2 = data45.length;
for(let i2=0; i2<len2; i2++){
let data46 = data45[i2];
if(!(((((((((((((((((data46 === "address") || (data46 === "service")) || (data46 === "secret")) || (data46 === "src-address")) || (data46 === "timeout")) || (data46 === "authentication-port")) || (data46 === "accounting-port")) || (data46 === "accounting-backup")) || (data46 === "called-id")) || (data46 === "domain")) || (data46 === "realm")) || (data46 === "protocol")) || (data46 === "certificate")) || (data46 === "radsec-timeout")) || (data46 === "require-message-auth")) || (data46 === "disabled")) || (data46 === "comment"))){
const err35 = {instancePath:instancePath+"/ignore-fields/radius/" + i2,schemaPath:"#/$defs/radius-fields/items/enum",keyword:"enum",params:{allowedValues: schema42.items.enum}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/ignore-fields/radius",schemaPath:"#/$defs/radius-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data42["radius-incoming"] !== undefined){
let data47 = data42["radius-incoming"];
if(Array.isArray(data47)){
const len3 = data47.length;
for(let i3=0; i3<len3; i3++){
let data48 = data47[i3];
if(!(((data48 === "accept") || (data48 === "port")) || (data48 === "vrf"))){
const err37 = {instancePath:instancePath+"/ignore-fields/radius-incoming/" + i3,schemaPath:"#/$defs/radius-incoming-fields/items/enum",keyword:"enum",params:{allowedValues: schema44.items.enum}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/ignore-fields/radius-incoming",schemaPath:"#/$defs/radius-incoming-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data42["ppp-aaa"] !== undefined){
let data49 = data42["ppp-aaa"];
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
let data50 = data49[i4];
if(!(((((data50 === "use-radius") || (data50 === "accounting")) || (data50 === "interim-update")) || (data50 === "use-circuit-id-in-nas-port-id")) || (data50 === "enable-ipv6-accounting"))){
const err39 = {instancePath:instancePath+"/ignore-fields/ppp-aaa/" + i4,schemaPath:"#/$defs/ppp-aaa-fields/items/enum",keyword:"enum",params:{allowedValues: schema46.items.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/ignore-fields/ppp-aaa",schemaPath:"#/$defs/ppp-aaa-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data42.pools !== undefined){
let data51 = data42.pools;
if(Array.isArray(data51)){
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
let data52 = data51[i5];
if(!((((data52 === "name") || (data52 === "ranges")) || (data52 === "next-pool")) || (data52 === "comment"))){
const err41 = {instancePath:instancePath+"/ignore-fields/pools/" + i5,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema50.items.enum}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/ignore-fields/pools",schemaPath:"#/$defs/pools-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data42["ppp-profiles"] !== undefined){
let data53 = data42["ppp-profiles"];
if(Array.isArray(data53)){
const len6 = data53.length;
for(let i6=0; i6<len6; i6++){
let data54 = data53[i6];
if(!(((((((((((((((((((((((((((((((((((((data54 === "name") || (data54 === "local-address")) || (data54 === "remote-address")) || (data54 === "rate-limit")) || (data54 === "dns-server")) || (data54 === "wins-server")) || (data54 === "session-timeout")) || (data54 === "idle-timeout")) || (data54 === "only-one")) || (data54 === "change-tcp-mss")) || (data54 === "use-compression")) || (data54 === "use-encryption")) || (data54 === "use-ipv6")) || (data54 === "use-mpls")) || (data54 === "use-upnp")) || (data54 === "address-list")) || (data54 === "interface-list")) || (data54 === "incoming-filter")) || (data54 === "outgoing-filter")) || (data54 === "parent-queue")) || (data54 === "queue-type")) || (data54 === "insert-queue-before")) || (data54 === "on-up")) || (data54 === "on-down")) || (data54 === "remote-ipv6-prefix-pool")) || (data54 === "remote-ipv6-prefix-reuse")) || (data54 === "dhcpv6-pd-pool")) || (data54 === "dhcpv6-lease-time")) || (data54 === "dhcpv6-use-radius")) || (data54 === "bridge")) || (data54 === "bridge-horizon")) || (data54 === "bridge-learning")) || (data54 === "bridge-path-cost")) || (data54 === "bridge-port-priority")) || (data54 === "bridge-port-trusted")) || (data54 === "bridge-port-vid")) || (data54 === "comment"))){
const err43 = {instancePath:instancePath+"/ignore-fields/ppp-profiles/" + i6,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema54.items.enum}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/ignore-fields/ppp-profiles",schemaPath:"#/$defs/ppp-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data42["pppoe-servers"] !== undefined){
let data55 = data42["pppoe-servers"];
if(Array.isArray(data55)){
const len7 = data55.length;
for(let i7=0; i7<len7; i7++){
let data56 = data55[i7];
if(!((((((((((((((((data56 === "service-name") || (data56 === "interface")) || (data56 === "default-profile")) || (data56 === "authentication")) || (data56 === "one-session-per-host")) || (data56 === "keepalive-timeout")) || (data56 === "max-mtu")) || (data56 === "max-mru")) || (data56 === "mrru")) || (data56 === "max-sessions")) || (data56 === "pado-delay")) || (data56 === "accept-empty-service")) || (data56 === "accept-untagged")) || (data56 === "pppoe-over-vlan-range")) || (data56 === "disabled")) || (data56 === "comment"))){
const err45 = {instancePath:instancePath+"/ignore-fields/pppoe-servers/" + i7,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema58.items.enum}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/ignore-fields/pppoe-servers",schemaPath:"#/$defs/pppoe-servers-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data42["ppp-secrets"] !== undefined){
let data57 = data42["ppp-secrets"];
if(Array.isArray(data57)){
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
if(!((((((((((((((data58 === "name") || (data58 === "password")) || (data58 === "service")) || (data58 === "profile")) || (data58 === "caller-id")) || (data58 === "local-address")) || (data58 === "remote-address")) || (data58 === "remote-ipv6-prefix")) || (data58 === "routes")) || (data58 === "ipv6-routes")) || (data58 === "limit-bytes-in")) || (data58 === "limit-bytes-out")) || (data58 === "disabled")) || (data58 === "comment"))){
const err47 = {instancePath:instancePath+"/ignore-fields/ppp-secrets/" + i8,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema62.items.enum}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/ignore-fields/ppp-secrets",schemaPath:"#/$defs/ppp-secrets-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data42["hotspot-profiles"] !== undefined){
let data59 = data42["hotspot-profiles"];
if(Array.isArray(data59)){
const len9 = data59.length;
for(let i9=0; i9<len9; i9++){
let data60 = data59[i9];
if(!((((((((((((((((((((((((((data60 === "name") || (data60 === "hotspot-address")) || (data60 === "dns-name")) || (data60 === "html-directory")) || (data60 === "html-directory-override")) || (data60 === "login-by")) || (data60 === "http-cookie-lifetime")) || (data60 === "mac-auth-mode")) || (data60 === "mac-auth-password")) || (data60 === "ssl-certificate")) || (data60 === "split-user-domain")) || (data60 === "trial-uptime-limit")) || (data60 === "trial-uptime-reset")) || (data60 === "trial-user-profile")) || (data60 === "use-radius")) || (data60 === "radius-accounting")) || (data60 === "radius-interim-update")) || (data60 === "radius-default-domain")) || (data60 === "radius-location-id")) || (data60 === "radius-location-name")) || (data60 === "radius-mac-format")) || (data60 === "nas-port-type")) || (data60 === "rate-limit")) || (data60 === "install-hotspot-queue")) || (data60 === "http-proxy")) || (data60 === "smtp-server"))){
const err49 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles/" + i9,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema66.items.enum}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles",schemaPath:"#/$defs/hotspot-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data42["hotspot-user-profiles"] !== undefined){
let data61 = data42["hotspot-user-profiles"];
if(Array.isArray(data61)){
const len10 = data61.length;
for(let i10=0; i10<len10; i10++){
let data62 = data61[i10];
if(!((((((((((((((((((((((((((data62 === "name") || (data62 === "rate-limit")) || (data62 === "address-pool")) || (data62 === "shared-users")) || (data62 === "session-timeout")) || (data62 === "idle-timeout")) || (data62 === "keepalive-timeout")) || (data62 === "status-autorefresh")) || (data62 === "add-mac-cookie")) || (data62 === "mac-cookie-timeout")) || (data62 === "address-list")) || (data62 === "incoming-filter")) || (data62 === "outgoing-filter")) || (data62 === "incoming-packet-mark")) || (data62 === "outgoing-packet-mark")) || (data62 === "parent-queue")) || (data62 === "queue-type")) || (data62 === "insert-queue-before")) || (data62 === "on-login")) || (data62 === "on-logout")) || (data62 === "open-status-page")) || (data62 === "transparent-proxy")) || (data62 === "advertise")) || (data62 === "advertise-url")) || (data62 === "advertise-interval")) || (data62 === "advertise-timeout"))){
const err51 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles/" + i10,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema70.items.enum}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles",schemaPath:"#/$defs/hotspot-user-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data42.hotspots !== undefined){
let data63 = data42.hotspots;
if(Array.isArray(data63)){
const len11 = data63.length;
for(let i11=0; i11<len11; i11++){
let data64 = data63[i11];
if(!(((((((((data64 === "name") || (data64 === "interface")) || (data64 === "profile")) || (data64 === "address-pool")) || (data64 === "addresses-per-mac")) || (data64 === "idle-timeout")) || (data64 === "keepalive-timeout")) || (data64 === "login-timeout")) || (data64 === "disabled"))){
const err53 = {instancePath:instancePath+"/ignore-fields/hotspots/" + i11,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema74.items.enum}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/ignore-fields/hotspots",schemaPath:"#/$defs/hotspots-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data42["walled-garden"] !== undefined){
let data65 = data42["walled-garden"];
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i12=0; i12<len12; i12++){
let data66 = data65[i12];
if(!(((((((((data66 === "dst-host") || (data66 === "action")) || (data66 === "path")) || (data66 === "method")) || (data66 === "dst-port")) || (data66 === "server")) || (data66 === "src-address")) || (data66 === "disabled")) || (data66 === "comment"))){
const err55 = {instancePath:instancePath+"/ignore-fields/walled-garden/" + i12,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema78.items.enum}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/ignore-fields/walled-garden",schemaPath:"#/$defs/walled-garden-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data42["walled-garden-ip"] !== undefined){
let data67 = data42["walled-garden-ip"];
if(Array.isArray(data67)){
const len13 = data67.length;
for(let i13=0; i13<len13; i13++){
let data68 = data67[i13];
if(!(((((((((((data68 === "dst-host") || (data68 === "dst-address")) || (data68 === "dst-address-list")) || (data68 === "dst-port")) || (data68 === "protocol")) || (data68 === "action")) || (data68 === "server")) || (data68 === "src-address")) || (data68 === "src-address-list")) || (data68 === "disabled")) || (data68 === "comment"))){
const err57 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip/" + i13,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema82.items.enum}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip",schemaPath:"#/$defs/walled-garden-ip-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data42["queue-types"] !== undefined){
let data69 = data42["queue-types"];
if(Array.isArray(data69)){
const len14 = data69.length;
for(let i14=0; i14<len14; i14++){
let data70 = data69[i14];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data70 === "name") || (data70 === "kind")) || (data70 === "pcq-classifier")) || (data70 === "pcq-rate")) || (data70 === "pcq-limit")) || (data70 === "pcq-total-limit")) || (data70 === "pcq-burst-rate")) || (data70 === "pcq-burst-threshold")) || (data70 === "pcq-burst-time")) || (data70 === "pcq-src-address-mask")) || (data70 === "pcq-dst-address-mask")) || (data70 === "pcq-src-address6-mask")) || (data70 === "pcq-dst-address6-mask")) || (data70 === "pfifo-limit")) || (data70 === "mq-pfifo-limit")) || (data70 === "bfifo-limit")) || (data70 === "sfq-allot")) || (data70 === "sfq-perturb")) || (data70 === "red-limit")) || (data70 === "red-min-threshold")) || (data70 === "red-max-threshold")) || (data70 === "red-burst")) || (data70 === "red-avg-packet")) || (data70 === "codel-limit")) || (data70 === "codel-target")) || (data70 === "codel-interval")) || (data70 === "codel-ecn")) || (data70 === "codel-ce-threshold")) || (data70 === "fq-codel-limit")) || (data70 === "fq-codel-flows")) || (data70 === "fq-codel-quantum")) || (data70 === "fq-codel-memlimit")) || (data70 === "fq-codel-target")) || (data70 === "fq-codel-interval")) || (data70 === "fq-codel-ecn")) || (data70 === "fq-codel-ce-threshold")) || (data70 === "cake-bandwidth")) || (data70 === "cake-autorate-ingress")) || (data70 === "cake-rtt")) || (data70 === "cake-rtt-scheme")) || (data70 === "cake-diffserv")) || (data70 === "cake-flowmode")) || (data70 === "cake-nat")) || (data70 === "cake-wash")) || (data70 === "cake-ack-filter")) || (data70 === "cake-overhead")) || (data70 === "cake-overhead-scheme")) || (data70 === "cake-mpu")) || (data70 === "cake-atm")) || (data70 === "cake-memlimit"))){
const err59 = {instancePath:instancePath+"/ignore-fields/queue-types/" + i14,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema86.items.enum}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/ignore-fields/queue-types",schemaPath:"#/$defs/queue-types-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data42["simple-queues"] !== undefined){
let data71 = data42["simple-queues"];
if(Array.isArray(data71)){
const len15 = data71.length;
for(let i15=0; i15<len15; i15++){
let data72 = data71[i15];
if(!((((((((((((((((((((((((data72 === "name") || (data72 === "target")) || (data72 === "dst")) || (data72 === "max-limit")) || (data72 === "limit-at")) || (data72 === "burst-limit")) || (data72 === "burst-threshold")) || (data72 === "burst-time")) || (data72 === "priority")) || (data72 === "queue")) || (data72 === "parent")) || (data72 === "packet-marks")) || (data72 === "time")) || (data72 === "bucket-size")) || (data72 === "total-max-limit")) || (data72 === "total-limit-at")) || (data72 === "total-burst-limit")) || (data72 === "total-burst-threshold")) || (data72 === "total-burst-time")) || (data72 === "total-priority")) || (data72 === "total-bucket-size")) || (data72 === "total-queue")) || (data72 === "disabled")) || (data72 === "comment"))){
const err61 = {instancePath:instancePath+"/ignore-fields/simple-queues/" + i15,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema90.items.enum}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/ignore-fields/simple-queues",schemaPath:"#/$defs/simple-queues-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data42.vlans !== undefined){
let data73 = data42.vlans;
if(Array.isArray(data73)){
const len16 = data73.length;
for(let i16=0; i16<len16; i16++){
let data74 = data73[i16];
if(!(((((((((((((data74 === "name") || (data74 === "interface")) || (data74 === "vlan-id")) || (data74 === "mtu")) || (data74 === "use-service-tag")) || (data74 === "arp")) || (data74 === "arp-timeout")) || (data74 === "loop-protect")) || (data74 === "loop-protect-send-interval")) || (data74 === "loop-protect-disable-time")) || (data74 === "mvrp")) || (data74 === "disabled")) || (data74 === "comment"))){
const err63 = {instancePath:instancePath+"/ignore-fields/vlans/" + i16,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema94.items.enum}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/ignore-fields/vlans",schemaPath:"#/$defs/vlans-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data42.addresses !== undefined){
let data75 = data42.addresses;
if(Array.isArray(data75)){
const len17 = data75.length;
for(let i17=0; i17<len17; i17++){
let data76 = data75[i17];
if(!(((((((data76 === "address") || (data76 === "interface")) || (data76 === "network")) || (data76 === "netmask")) || (data76 === "broadcast")) || (data76 === "disabled")) || (data76 === "comment"))){
const err65 = {instancePath:instancePath+"/ignore-fields/addresses/" + i17,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema98.items.enum}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/ignore-fields/addresses",schemaPath:"#/$defs/addresses-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
for(const key6 in data42){
if(pattern23.test(key6)){
let data77 = data42[key6];
if(Array.isArray(data77)){
const len18 = data77.length;
for(let i18=0; i18<len18; i18++){
if(typeof data77[i18] !== "string"){
const err67 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.menus !== undefined){
let data79 = data.menus;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79["/system/identity"] !== undefined){
if(!(validate26(data79["/system/identity"], {instancePath:instancePath+"/menus/~1system~1identity",parentData:data79,parentDataProperty:"/system/identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data79["/radius"] !== undefined){
if(!(validate28(data79["/radius"], {instancePath:instancePath+"/menus/~1radius",parentData:data79,parentDataProperty:"/radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data79["/radius/incoming"] !== undefined){
if(!(validate32(data79["/radius/incoming"], {instancePath:instancePath+"/menus/~1radius~1incoming",parentData:data79,parentDataProperty:"/radius/incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data79["/ppp/aaa"] !== undefined){
if(!(validate34(data79["/ppp/aaa"], {instancePath:instancePath+"/menus/~1ppp~1aaa",parentData:data79,parentDataProperty:"/ppp/aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data79["/ip/pool"] !== undefined){
if(!(validate36(data79["/ip/pool"], {instancePath:instancePath+"/menus/~1ip~1pool",parentData:data79,parentDataProperty:"/ip/pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data79["/ppp/profile"] !== undefined){
if(!(validate40(data79["/ppp/profile"], {instancePath:instancePath+"/menus/~1ppp~1profile",parentData:data79,parentDataProperty:"/ppp/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data79["/interface/pppoe-server/server"] !== undefined){
if(!(validate44(data79["/interface/pppoe-server/server"], {instancePath:instancePath+"/menus/~1interface~1pppoe-server~1server",parentData:data79,parentDataProperty:"/interface/pppoe-server/server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data79["/ppp/secret"] !== undefined){
if(!(validate48(data79["/ppp/secret"], {instancePath:instancePath+"/menus/~1ppp~1secret",parentData:data79,parentDataProperty:"/ppp/secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data79["/ip/hotspot/profile"] !== undefined){
if(!(validate52(data79["/ip/hotspot/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1profile",parentData:data79,parentDataProperty:"/ip/hotspot/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data79["/ip/hotspot/user/profile"] !== undefined){
if(!(validate56(data79["/ip/hotspot/user/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1user~1profile",parentData:data79,parentDataProperty:"/ip/hotspot/user/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data79["/ip/hotspot"] !== undefined){
if(!(validate60(data79["/ip/hotspot"], {instancePath:instancePath+"/menus/~1ip~1hotspot",parentData:data79,parentDataProperty:"/ip/hotspot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data79["/ip/hotspot/walled-garden"] !== undefined){
if(!(validate64(data79["/ip/hotspot/walled-garden"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden",parentData:data79,parentDataProperty:"/ip/hotspot/walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data79["/ip/hotspot/walled-garden/ip"] !== undefined){
if(!(validate68(data79["/ip/hotspot/walled-garden/ip"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden~1ip",parentData:data79,parentDataProperty:"/ip/hotspot/walled-garden/ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data79["/queue/type"] !== undefined){
if(!(validate72(data79["/queue/type"], {instancePath:instancePath+"/menus/~1queue~1type",parentData:data79,parentDataProperty:"/queue/type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data79["/queue/simple"] !== undefined){
if(!(validate76(data79["/queue/simple"], {instancePath:instancePath+"/menus/~1queue~1simple",parentData:data79,parentDataProperty:"/queue/simple",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data79["/interface/vlan"] !== undefined){
if(!(validate80(data79["/interface/vlan"], {instancePath:instancePath+"/menus/~1interface~1vlan",parentData:data79,parentDataProperty:"/interface/vlan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data79["/ip/address"] !== undefined){
if(!(validate84(data79["/ip/address"], {instancePath:instancePath+"/menus/~1ip~1address",parentData:data79,parentDataProperty:"/ip/address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
for(const key7 in data79){
if(pattern23.test(key7)){
let data97 = data79[key7];
if(!data97 || typeof data97 != "object"){
const err70 = {instancePath:instancePath+"/menus/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/menus/patternProperties/%5E~1/type",keyword:"type",params:{type: schema32.properties.menus.patternProperties["^/"].type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/menus",schemaPath:"#/properties/menus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}
validate145.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateTemplate = validate181;
const schema116 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Template"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"labels":{"type":"object","patternProperties":{"^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$":{"type":["string","number","boolean"]}},"additionalProperties":false},"uses":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/$defs/identity"},"radius":{"$ref":"#/$defs/radius"},"radius-incoming":{"$ref":"#/$defs/radius-incoming"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa"},"pools":{"$ref":"#/$defs/pools"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles"},"hotspots":{"$ref":"#/$defs/hotspots"},"walled-garden":{"$ref":"#/$defs/walled-garden"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip"},"queue-types":{"$ref":"#/$defs/queue-types"},"simple-queues":{"$ref":"#/$defs/simple-queues"},"vlans":{"$ref":"#/$defs/vlans"},"addresses":{"$ref":"#/$defs/addresses"},"prune":{"type":"object","properties":{"radius":{"enum":["owned","exact","keep"]},"pools":{"enum":["owned","exact","keep"]},"ppp-profiles":{"enum":["owned","exact","keep"]},"pppoe-servers":{"enum":["owned","exact","keep"]},"ppp-secrets":{"enum":["owned","exact","keep"]},"hotspot-profiles":{"enum":["owned","exact","keep"]},"hotspot-user-profiles":{"enum":["owned","exact","keep"]},"hotspots":{"enum":["owned","exact","keep"]},"walled-garden":{"enum":["owned","exact","keep"]},"walled-garden-ip":{"enum":["owned","exact","keep"]},"queue-types":{"enum":["owned","exact","keep"]},"simple-queues":{"enum":["owned","exact","keep"]},"vlans":{"enum":["owned","exact","keep"]},"addresses":{"enum":["owned","exact","keep"]}},"patternProperties":{"^/":{"enum":["owned","exact","keep"]}},"additionalProperties":false},"ignore-fields":{"type":"object","properties":{"identity":{"$ref":"#/$defs/identity-fields"},"radius":{"$ref":"#/$defs/radius-fields"},"radius-incoming":{"$ref":"#/$defs/radius-incoming-fields"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa-fields"},"pools":{"$ref":"#/$defs/pools-fields"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles-fields"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers-fields"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets-fields"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles-fields"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles-fields"},"hotspots":{"$ref":"#/$defs/hotspots-fields"},"walled-garden":{"$ref":"#/$defs/walled-garden-fields"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip-fields"},"queue-types":{"$ref":"#/$defs/queue-types-fields"},"simple-queues":{"$ref":"#/$defs/simple-queues-fields"},"vlans":{"$ref":"#/$defs/vlans-fields"},"addresses":{"$ref":"#/$defs/addresses-fields"}},"patternProperties":{"^/":{"type":"array","items":{"type":"string"}}},"additionalProperties":false},"menus":{"type":"object","properties":{"/system/identity":{"$ref":"#/$defs/identity"},"/radius":{"$ref":"#/$defs/radius"},"/radius/incoming":{"$ref":"#/$defs/radius-incoming"},"/ppp/aaa":{"$ref":"#/$defs/ppp-aaa"},"/ip/pool":{"$ref":"#/$defs/pools"},"/ppp/profile":{"$ref":"#/$defs/ppp-profiles"},"/interface/pppoe-server/server":{"$ref":"#/$defs/pppoe-servers"},"/ppp/secret":{"$ref":"#/$defs/ppp-secrets"},"/ip/hotspot/profile":{"$ref":"#/$defs/hotspot-profiles"},"/ip/hotspot/user/profile":{"$ref":"#/$defs/hotspot-user-profiles"},"/ip/hotspot":{"$ref":"#/$defs/hotspots"},"/ip/hotspot/walled-garden":{"$ref":"#/$defs/walled-garden"},"/ip/hotspot/walled-garden/ip":{"$ref":"#/$defs/walled-garden-ip"},"/queue/type":{"$ref":"#/$defs/queue-types"},"/queue/simple":{"$ref":"#/$defs/simple-queues"},"/interface/vlan":{"$ref":"#/$defs/vlans"},"/ip/address":{"$ref":"#/$defs/addresses"}},"patternProperties":{"^/":{"type":["object","array"]}},"additionalProperties":true}},"required":["apiVersion","kind","name"],"additionalProperties":false};

function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate181.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema116.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiVersion !== undefined){
if("rosform/v1" !== data.apiVersion){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "rosform/v1"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
if("Template" !== data.kind){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Template"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.labels !== undefined){
let data4 = data.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(pattern11.test(key1))){
const err9 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key2 in data4){
if(pattern11.test(key2)){
let data5 = data4[key2];
if(((typeof data5 !== "string") && (!(typeof data5 == "number"))) && (typeof data5 !== "boolean")){
const err10 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/patternProperties/%5E%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9._~1-%5D*%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: schema116.properties.labels.patternProperties["^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$"].type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.uses !== undefined){
let data6 = data.uses;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err12 = {instancePath:instancePath+"/uses/" + i0,schemaPath:"#/properties/uses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.identity !== undefined){
if(!(validate26(data.identity, {instancePath:instancePath+"/identity",parentData:data,parentDataProperty:"identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.radius !== undefined){
if(!(validate28(data.radius, {instancePath:instancePath+"/radius",parentData:data,parentDataProperty:"radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data["radius-incoming"] !== undefined){
if(!(validate32(data["radius-incoming"], {instancePath:instancePath+"/radius-incoming",parentData:data,parentDataProperty:"radius-incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data["ppp-aaa"] !== undefined){
if(!(validate34(data["ppp-aaa"], {instancePath:instancePath+"/ppp-aaa",parentData:data,parentDataProperty:"ppp-aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data.pools !== undefined){
if(!(validate36(data.pools, {instancePath:instancePath+"/pools",parentData:data,parentDataProperty:"pools",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data["ppp-profiles"] !== undefined){
if(!(validate40(data["ppp-profiles"], {instancePath:instancePath+"/ppp-profiles",parentData:data,parentDataProperty:"ppp-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data["pppoe-servers"] !== undefined){
if(!(validate44(data["pppoe-servers"], {instancePath:instancePath+"/pppoe-servers",parentData:data,parentDataProperty:"pppoe-servers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data["ppp-secrets"] !== undefined){
if(!(validate48(data["ppp-secrets"], {instancePath:instancePath+"/ppp-secrets",parentData:data,parentDataProperty:"ppp-secrets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data["hotspot-profiles"] !== undefined){
if(!(validate52(data["hotspot-profiles"], {instancePath:instancePath+"/hotspot-profiles",parentData:data,parentDataProperty:"hotspot-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data["hotspot-user-profiles"] !== undefined){
if(!(validate56(data["hotspot-user-profiles"], {instancePath:instancePath+"/hotspot-user-profiles",parentData:data,parentDataProperty:"hotspot-user-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.hotspots !== undefined){
if(!(validate60(data.hotspots, {instancePath:instancePath+"/hotspots",parentData:data,parentDataProperty:"hotspots",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data["walled-garden"] !== undefined){
if(!(validate64(data["walled-garden"], {instancePath:instancePath+"/walled-garden",parentData:data,parentDataProperty:"walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data["walled-garden-ip"] !== undefined){
if(!(validate68(data["walled-garden-ip"], {instancePath:instancePath+"/walled-garden-ip",parentData:data,parentDataProperty:"walled-garden-ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data["queue-types"] !== undefined){
if(!(validate72(data["queue-types"], {instancePath:instancePath+"/queue-types",parentData:data,parentDataProperty:"queue-types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data["simple-queues"] !== undefined){
if(!(validate76(data["simple-queues"], {instancePath:instancePath+"/simple-queues",parentData:data,parentDataProperty:"simple-queues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.vlans !== undefined){
if(!(validate80(data.vlans, {instancePath:instancePath+"/vlans",parentData:data,parentDataProperty:"vlans",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.addresses !== undefined){
if(!(validate84(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data.prune !== undefined){
let data25 = data.prune;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key3 in data25){
if(!((func1.call(schema116.properties.prune.properties, key3)) || (pattern23.test(key3)))){
const err14 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data25.radius !== undefined){
let data26 = data25.radius;
if(!(((data26 === "owned") || (data26 === "exact")) || (data26 === "keep"))){
const err15 = {instancePath:instancePath+"/prune/radius",schemaPath:"#/properties/prune/properties/radius/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties.radius.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data25.pools !== undefined){
let data27 = data25.pools;
if(!(((data27 === "owned") || (data27 === "exact")) || (data27 === "keep"))){
const err16 = {instancePath:instancePath+"/prune/pools",schemaPath:"#/properties/prune/properties/pools/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties.pools.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data25["ppp-profiles"] !== undefined){
let data28 = data25["ppp-profiles"];
if(!(((data28 === "owned") || (data28 === "exact")) || (data28 === "keep"))){
const err17 = {instancePath:instancePath+"/prune/ppp-profiles",schemaPath:"#/properties/prune/properties/ppp-profiles/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["ppp-profiles"].enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data25["pppoe-servers"] !== undefined){
let data29 = data25["pppoe-servers"];
if(!(((data29 === "owned") || (data29 === "exact")) || (data29 === "keep"))){
const err18 = {instancePath:instancePath+"/prune/pppoe-servers",schemaPath:"#/properties/prune/properties/pppoe-servers/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["pppoe-servers"].enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data25["ppp-secrets"] !== undefined){
let data30 = data25["ppp-secrets"];
if(!(((data30 === "owned") || (data30 === "exact")) || (data30 === "keep"))){
const err19 = {instancePath:instancePath+"/prune/ppp-secrets",schemaPath:"#/properties/prune/properties/ppp-secrets/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["ppp-secrets"].enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data25["hotspot-profiles"] !== undefined){
let data31 = data25["hotspot-profiles"];
if(!(((data31 === "owned") || (data31 === "exact")) || (data31 === "keep"))){
const err20 = {instancePath:instancePath+"/prune/hotspot-profiles",schemaPath:"#/properties/prune/properties/hotspot-profiles/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["hotspot-profiles"].enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data25["hotspot-user-profiles"] !== undefined){
let data32 = data25["hotspot-user-profiles"];
if(!(((data32 === "owned") || (data32 === "exact")) || (data32 === "keep"))){
const err21 = {instancePath:instancePath+"/prune/hotspot-user-profiles",schemaPath:"#/properties/prune/properties/hotspot-user-profiles/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["hotspot-user-profiles"].enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data25.hotspots !== undefined){
let data33 = data25.hotspots;
if(!(((data33 === "owned") || (data33 === "exact")) || (data33 === "keep"))){
const err22 = {instancePath:instancePath+"/prune/hotspots",schemaPath:"#/properties/prune/properties/hotspots/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties.hotspots.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data25["walled-garden"] !== undefined){
let data34 = data25["walled-garden"];
if(!(((data34 === "owned") || (data34 === "exact")) || (data34 === "keep"))){
const err23 = {instancePath:instancePath+"/prune/walled-garden",schemaPath:"#/properties/prune/properties/walled-garden/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["walled-garden"].enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data25["walled-garden-ip"] !== undefined){
let data35 = data25["walled-garden-ip"];
if(!(((data35 === "owned") || (data35 === "exact")) || (data35 === "keep"))){
const err24 = {instancePath:instancePath+"/prune/walled-garden-ip",schemaPath:"#/properties/prune/properties/walled-garden-ip/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["walled-garden-ip"].enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data25["queue-types"] !== undefined){
let data36 = data25["queue-types"];
if(!(((data36 === "owned") || (data36 === "exact")) || (data36 === "keep"))){
const err25 = {instancePath:instancePath+"/prune/queue-types",schemaPath:"#/properties/prune/properties/queue-types/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["queue-types"].enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data25["simple-queues"] !== undefined){
let data37 = data25["simple-queues"];
if(!(((data37 === "owned") || (data37 === "exact")) || (data37 === "keep"))){
const err26 = {instancePath:instancePath+"/prune/simple-queues",schemaPath:"#/properties/prune/properties/simple-queues/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties["simple-queues"].enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data25.vlans !== undefined){
let data38 = data25.vlans;
if(!(((data38 === "owned") || (data38 === "exact")) || (data38 === "keep"))){
const err27 = {instancePath:instancePath+"/prune/vlans",schemaPath:"#/properties/prune/properties/vlans/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties.vlans.enum}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data25.addresses !== undefined){
let data39 = data25.addresses;
if(!(((data39 === "owned") || (data39 === "exact")) || (data39 === "keep"))){
const err28 = {instancePath:instancePath+"/prune/addresses",schemaPath:"#/properties/prune/properties/addresses/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.properties.addresses.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key4 in data25){
if(pattern23.test(key4)){
let data40 = data25[key4];
if(!(((data40 === "owned") || (data40 === "exact")) || (data40 === "keep"))){
const err29 = {instancePath:instancePath+"/prune/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prune/patternProperties/%5E~1/enum",keyword:"enum",params:{allowedValues: schema116.properties.prune.patternProperties["^/"].enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/prune",schemaPath:"#/properties/prune/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["ignore-fields"] !== undefined){
let data41 = data["ignore-fields"];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key5 in data41){
if(!((func1.call(schema116.properties["ignore-fields"].properties, key5)) || (pattern23.test(key5)))){
const err31 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data41.identity !== undefined){
let data42 = data41.identity;
if(Array.isArray(data42)){
const len1 = data42.length;
for(let i1=0; i1<len1; i1++){
if(!(data42[i1] === "name")){
const err32 = {instancePath:instancePath+"/ignore-fields/identity/" + i1,schemaPath:"#/$defs/identity-fields/items/enum",keyword:"enum",params:{allowedValues: schema38.items.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/ignore-fields/identity",schemaPath:"#/$defs/identity-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data41.radius !== undefined){
let data44 = data41.radius;
if(Array.isArray(data44)){
const len2 = data44.length;
for(let i2=0; i2<len2; i2++){
let data45 = data44[i2];
if(!(((((((((((((((((data45 === "address") || (data45 === "service")) || (data45 === "secret")) || (data45 === "src-address")) || (data45 === "timeout")) || (data45 === "authentication-port")) || (data45 === "accounting-port")) || (data45 === "accounting-backup")) || (data45 === "called-id")) || (data45 === "domain")) || (data45 === "realm")) || (data45 === "protocol")) || (data45 === "certificate")) || (data45 === "radsec-timeout")) || (data45 === "require-message-auth")) || (data45 === "disabled")) || (data45 === "comment"))){
const err34 = {instancePath:instancePath+"/ignore-fields/radius/" + i2,schemaPath:"#/$defs/radius-fields/items/enum",keyword:"enum",params:{allowedValues: schema42.items.enum}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/ignore-fields/radius",schemaPath:"#/$defs/radius-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data41["radius-incoming"] !== undefined){
let data46 = data41["radius-incoming"];
if(Array.isArray(data46)){
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
if(!(((data47 === "accept") || (data47 === "port")) || (data47 === "vrf"))){
const err36 = {instancePath:instancePath+"/ignore-fields/radius-incoming/" + i3,schemaPath:"#/$defs/radius-incoming-fields/items/enum",keyword:"enum",params:{allowedValues: schema44.items.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/ignore-fields/radius-incoming",schemaPath:"#/$defs/radius-incoming-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data41["ppp-aaa"] !== undefined){
let data48 = data41["ppp-aaa"];
if(Array.isArray(data48)){
const len4 = data48.length;
for(let i4=0; i4<len4; i4++){
let data49 = data48[i4];
if(!(((((data49 === "use-radius") || (data49 === "accounting")) || (data49 === "interim-update")) || (data49 === "use-circuit-id-in-nas-port-id")) || (data49 === "enable-ipv6-accounting"))){
const err38 = {instancePath:instancePath+"/ignore-fields/ppp-aaa/" + i4,schemaPath:"#/$defs/ppp-aaa-fields/items/enum",keyword:"enum",params:{allowedValues: schema46.items.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/ignore-fields/ppp-aaa",schemaPath:"#/$defs/ppp-aaa-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data41.pools !== undefined){
let data50 = data41.pools;
if(Array.isArray(data50)){
const len5 = data50.length;
for(let i5=0; i5<len5; i5++){
let data51 = data50[i5];
if(!((((data51 === "name") || (data51 === "ranges")) || (data51 === "next-pool")) || (data51 === "comment"))){
const err40 = {instancePath:instancePath+"/ignore-fields/pools/" + i5,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema50.items.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/ignore-fields/pools",schemaPath:"#/$defs/pools-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data41["ppp-profiles"] !== undefined){
let data52 = data41["ppp-profiles"];
if(Array.isArray(data52)){
const len6 = data52.length;
for(let i6=0; i6<len6; i6++){
let data53 = data52[i6];
if(!(((((((((((((((((((((((((((((((((((((data53 === "name") || (data53 === "local-address")) || (data53 === "remote-address")) || (data53 === "rate-limit")) || (data53 === "dns-server")) || (data53 === "wins-server")) || (data53 === "session-timeout")) || (data53 === "idle-timeout")) || (data53 === "only-one")) || (data53 === "change-tcp-mss")) || (data53 === "use-compression")) || (data53 === "use-encryption")) || (data53 === "use-ipv6")) || (data53 === "use-mpls")) || (data53 === "use-upnp")) || (data53 === "address-list")) || (data53 === "interface-list")) || (data53 === "incoming-filter")) || (data53 === "outgoing-filter")) || (data53 === "parent-queue")) || (data53 === "queue-type")) || (data53 === "insert-queue-before")) || (data53 === "on-up")) || (data53 === "on-down")) || (data53 === "remote-ipv6-prefix-pool")) || (data53 === "remote-ipv6-prefix-reuse")) || (data53 === "dhcpv6-pd-pool")) || (data53 === "dhcpv6-lease-time")) || (data53 === "dhcpv6-use-radius")) || (data53 === "bridge")) || (data53 === "bridge-horizon")) || (data53 === "bridge-learning")) || (data53 === "bridge-path-cost")) || (data53 === "bridge-port-priority")) || (data53 === "bridge-port-trusted")) || (data53 === "bridge-port-vid")) || (data53 === "comment"))){
const err42 = {instancePath:instancePath+"/ignore-fields/ppp-profiles/" + i6,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema54.items.enum}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/ignore-fields/ppp-profiles",schemaPath:"#/$defs/ppp-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data41["pppoe-servers"] !== undefined){
let data54 = data41["pppoe-servers"];
if(Array.isArray(data54)){
const len7 = data54.length;
for(let i7=0; i7<len7; i7++){
let data55 = data54[i7];
if(!((((((((((((((((data55 === "service-name") || (data55 === "interface")) || (data55 === "default-profile")) || (data55 === "authentication")) || (data55 === "one-session-per-host")) || (data55 === "keepalive-timeout")) || (data55 === "max-mtu")) || (data55 === "max-mru")) || (data55 === "mrru")) || (data55 === "max-sessions")) || (data55 === "pado-delay")) || (data55 === "accept-empty-service")) || (data55 === "accept-untagged")) || (data55 === "pppoe-over-vlan-range")) || (data55 === "disabled")) || (data55 === "comment"))){
const err44 = {instancePath:instancePath+"/ignore-fields/pppoe-servers/" + i7,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema58.items.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/ignore-fields/pppoe-servers",schemaPath:"#/$defs/pppoe-servers-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data41["ppp-secrets"] !== undefined){
let data56 = data41["ppp-secrets"];
if(Array.isArray(data56)){
const len8 = data56.length;
for(let i8=0; i8<len8; i8++){
let data57 = data56[i8];
if(!((((((((((((((data57 === "name") || (data57 === "password")) || (data57 === "service")) || (data57 === "profile")) || (data57 === "caller-id")) || (data57 === "local-address")) || (data57 === "remote-address")) || (data57 === "remote-ipv6-prefix")) || (data57 === "routes")) || (data57 === "ipv6-routes")) || (data57 === "limit-bytes-in")) || (data57 === "limit-bytes-out")) || (data57 === "disabled")) || (data57 === "comment"))){
const err46 = {instancePath:instancePath+"/ignore-fields/ppp-secrets/" + i8,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema62.items.enum}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/ignore-fields/ppp-secrets",schemaPath:"#/$defs/ppp-secrets-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data41["hotspot-profiles"] !== undefined){
let data58 = data41["hotspot-profiles"];
if(Array.isArray(data58)){
const len9 = data58.length;
for(let i9=0; i9<len9; i9++){
let data59 = data58[i9];
if(!((((((((((((((((((((((((((data59 === "name") || (data59 === "hotspot-address")) || (data59 === "dns-name")) || (data59 === "html-directory")) || (data59 === "html-directory-override")) || (data59 === "login-by")) || (data59 === "http-cookie-lifetime")) || (data59 === "mac-auth-mode")) || (data59 === "mac-auth-password")) || (data59 === "ssl-certificate")) || (data59 === "split-user-domain")) || (data59 === "trial-uptime-limit")) || (data59 === "trial-uptime-reset")) || (data59 === "trial-user-profile")) || (data59 === "use-radius")) || (data59 === "radius-accounting")) || (data59 === "radius-interim-update")) || (data59 === "radius-default-domain")) || (data59 === "radius-location-id")) || (data59 === "radius-location-name")) || (data59 === "radius-mac-format")) || (data59 === "nas-port-type")) || (data59 === "rate-limit")) || (data59 === "install-hotspot-queue")) || (data59 === "http-proxy")) || (data59 === "smtp-server"))){
const err48 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles/" + i9,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema66.items.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles",schemaPath:"#/$defs/hotspot-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data41["hotspot-user-profiles"] !== undefined){
let data60 = data41["hotspot-user-profiles"];
if(Array.isArray(data60)){
const len10 = data60.length;
for(let i10=0; i10<len10; i10++){
let data61 = data60[i10];
if(!((((((((((((((((((((((((((data61 === "name") || (data61 === "rate-limit")) || (data61 === "address-pool")) || (data61 === "shared-users")) || (data61 === "session-timeout")) || (data61 === "idle-timeout")) || (data61 === "keepalive-timeout")) || (data61 === "status-autorefresh")) || (data61 === "add-mac-cookie")) || (data61 === "mac-cookie-timeout")) || (data61 === "address-list")) || (data61 === "incoming-filter")) || (data61 === "outgoing-filter")) || (data61 === "incoming-packet-mark")) || (data61 === "outgoing-packet-mark")) || (data61 === "parent-queue")) || (data61 === "queue-type")) || (data61 === "insert-queue-before")) || (data61 === "on-login")) || (data61 === "on-logout")) || (data61 === "open-status-page")) || (data61 === "transparent-proxy")) || (data61 === "advertise")) || (data61 === "advertise-url")) || (data61 === "advertise-interval")) || (data61 === "advertise-timeout"))){
const err50 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles/" + i10,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema70.items.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles",schemaPath:"#/$defs/hotspot-user-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data41.hotspots !== undefined){
let data62 = data41.hotspots;
if(Array.isArray(data62)){
const len11 = data62.length;
for(let i11=0; i11<len11; i11++){
let data63 = data62[i11];
if(!(((((((((data63 === "name") || (data63 === "interface")) || (data63 === "profile")) || (data63 === "address-pool")) || (data63 === "addresses-per-mac")) || (data63 === "idle-timeout")) || (data63 === "keepalive-timeout")) || (data63 === "login-timeout")) || (data63 === "disabled"))){
const err52 = {instancePath:instancePath+"/ignore-fields/hotspots/" + i11,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema74.items.enum}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/ignore-fields/hotspots",schemaPath:"#/$defs/hotspots-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data41["walled-garden"] !== undefined){
let data64 = data41["walled-garden"];
if(Array.isArray(data64)){
const len12 = data64.length;
for(let i12=0; i12<len12; i12++){
let data65 = data64[i12];
if(!(((((((((data65 === "dst-host") || (data65 === "action")) || (data65 === "path")) || (data65 === "method")) || (data65 === "dst-port")) || (data65 === "server")) || (data65 === "src-address")) || (data65 === "disabled")) || (data65 === "comment"))){
const err54 = {instancePath:instancePath+"/ignore-fields/walled-garden/" + i12,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema78.items.enum}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/ignore-fields/walled-garden",schemaPath:"#/$defs/walled-garden-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data41["walled-garden-ip"] !== undefined){
let data66 = data41["walled-garden-ip"];
if(Array.isArray(data66)){
const len13 = data66.length;
for(let i13=0; i13<len13; i13++){
let data67 = data66[i13];
if(!(((((((((((data67 === "dst-host") || (data67 === "dst-address")) || (data67 === "dst-address-list")) || (data67 === "dst-port")) || (data67 === "protocol")) || (data67 === "action")) || (data67 === "server")) || (data67 === "src-address")) || (data67 === "src-address-list")) || (data67 === "disabled")) || (data67 === "comment"))){
const err56 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip/" + i13,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema82.items.enum}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip",schemaPath:"#/$defs/walled-garden-ip-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data41["queue-types"] !== undefined){
let data68 = data41["queue-types"];
if(Array.isArray(data68)){
const len14 = data68.length;
for(let i14=0; i14<len14; i14++){
let data69 = data68[i14];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data69 === "name") || (data69 === "kind")) || (data69 === "pcq-classifier")) || (data69 === "pcq-rate")) || (data69 === "pcq-limit")) || (data69 === "pcq-total-limit")) || (data69 === "pcq-burst-rate")) || (data69 === "pcq-burst-threshold")) || (data69 === "pcq-burst-time")) || (data69 === "pcq-src-address-mask")) || (data69 === "pcq-dst-address-mask")) || (data69 === "pcq-src-address6-mask")) || (data69 === "pcq-dst-address6-mask")) || (data69 === "pfifo-limit")) || (data69 === "mq-pfifo-limit")) || (data69 === "bfifo-limit")) || (data69 === "sfq-allot")) || (data69 === "sfq-perturb")) || (data69 === "red-limit")) || (data69 === "red-min-threshold")) || (data69 === "red-max-threshold")) || (data69 === "red-burst")) || (data69 === "red-avg-packet")) || (data69 === "codel-limit")) || (data69 === "codel-target")) || (data69 === "codel-interval")) || (data69 === "codel-ecn")) || (data69 === "codel-ce-threshold")) || (data69 === "fq-codel-limit")) || (data69 === "fq-codel-flows")) || (data69 === "fq-codel-quantum")) || (data69 === "fq-codel-memlimit")) || (data69 === "fq-codel-target")) || (data69 === "fq-codel-interval")) || (data69 === "fq-codel-ecn")) || (data69 === "fq-codel-ce-threshold")) || (data69 === "cake-bandwidth")) || (data69 === "cake-autorate-ingress")) || (data69 === "cake-rtt")) || (data69 === "cake-rtt-scheme")) || (data69 === "cake-diffserv")) || (data69 === "cake-flowmode")) || (data69 === "cake-nat")) || (data69 === "cake-wash")) || (data69 === "cake-ack-filter")) || (data69 === "cake-overhead")) || (data69 === "cake-overhead-scheme")) || (data69 === "cake-mpu")) || (data69 === "cake-atm")) || (data69 === "cake-memlimit"))){
const err58 = {instancePath:instancePath+"/ignore-fields/queue-types/" + i14,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema86.items.enum}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/ignore-fields/queue-types",schemaPath:"#/$defs/queue-types-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data41["simple-queues"] !== undefined){
let data70 = data41["simple-queues"];
if(Array.isArray(data70)){
const len15 = data70.length;
for(let i15=0; i15<len15; i15++){
let data71 = data70[i15];
if(!((((((((((((((((((((((((data71 === "name") || (data71 === "target")) || (data71 === "dst")) || (data71 === "max-limit")) || (data71 === "limit-at")) || (data71 === "burst-limit")) || (data71 === "burst-threshold")) || (data71 === "burst-time")) || (data71 === "priority")) || (data71 === "queue")) || (data71 === "parent")) || (data71 === "packet-marks")) || (data71 === "time")) || (data71 === "bucket-size")) || (data71 === "total-max-limit")) || (data71 === "total-limit-at")) || (data71 === "total-burst-limit")) || (data71 === "total-burst-threshold")) || (data71 === "total-burst-time")) || (data71 === "total-priority")) || (data71 === "total-bucket-size")) || (data71 === "total-queue")) || (data71 === "disabled")) || (data71 === "comment"))){
const err60 = {instancePath:instancePath+"/ignore-fields/simple-queues/" + i15,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema90.items.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/ignore-fields/simple-queues",schemaPath:"#/$defs/simple-queues-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data41.vlans !== undefined){
let data72 = data41.vlans;
if(Array.isArray(data72)){
const len16 = data72.length;
for(let i16=0; i16<len16; i16++){
let data73 = data72[i16];
if(!(((((((((((((data73 === "name") || (data73 === "interface")) || (data73 === "vlan-id")) || (data73 === "mtu")) || (data73 === "use-service-tag")) || (data73 === "arp")) || (data73 === "arp-timeout")) || (data73 === "loop-protect")) || (data73 === "loop-protect-send-interval")) || (data73 === "loop-protect-disable-time")) || (data73 === "mvrp")) || (data73 === "disabled")) || (data73 === "comment"))){
const err62 = {instancePath:instancePath+"/ignore-fields/vlans/" + i16,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema94.items.enum}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/ignore-fields/vlans",schemaPath:"#/$defs/vlans-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data41.addresses !== undefined){
let data74 = data41.addresses;
if(Array.isArray(data74)){
const len17 = data74.length;
for(let i17=0; i17<len17; i17++){
let data75 = data74[i17];
if(!(((((((data75 === "address") || (data75 === "interface")) || (data75 === "network")) || (data75 === "netmask")) || (data75 === "broadcast")) || (data75 === "disabled")) || (data75 === "comment"))){
const err64 = {instancePath:instancePath+"/ignore-fields/addresses/" + i17,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema98.items.enum}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/ignore-fields/addresses",schemaPath:"#/$defs/addresses-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
for(const key6 in data41){
if(pattern23.test(key6)){
let data76 = data41[key6];
if(Array.isArray(data76)){
const len18 = data76.length;
for(let i18=0; i18<len18; i18++){
if(typeof data76[i18] !== "string"){
const err66 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i18,schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.menus !== undefined){
let data78 = data.menus;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78["/system/identity"] !== undefined){
if(!(validate26(data78["/system/identity"], {instancePath:instancePath+"/menus/~1system~1identity",parentData:data78,parentDataProperty:"/system/identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data78["/radius"] !== undefined){
if(!(validate28(data78["/radius"], {instancePath:instancePath+"/menus/~1radius",parentData:data78,parentDataProperty:"/radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data78["/radius/incoming"] !== undefined){
if(!(validate32(data78["/radius/incoming"], {instancePath:instancePath+"/menus/~1radius~1incoming",parentData:data78,parentDataProperty:"/radius/incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data78["/ppp/aaa"] !== undefined){
if(!(validate34(data78["/ppp/aaa"], {instancePath:instancePath+"/menus/~1ppp~1aaa",parentData:data78,parentDataProperty:"/ppp/aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data78["/ip/pool"] !== undefined){
if(!(validate36(data78["/ip/pool"], {instancePath:instancePath+"/menus/~1ip~1pool",parentData:data78,parentDataProperty:"/ip/pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data78["/ppp/profile"] !== undefined){
if(!(validate40(data78["/ppp/profile"], {instancePath:instancePath+"/menus/~1ppp~1profile",parentData:data78,parentDataProperty:"/ppp/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data78["/interface/pppoe-server/server"] !== undefined){
if(!(validate44(data78["/interface/pppoe-server/server"], {instancePath:instancePath+"/menus/~1interface~1pppoe-server~1server",parentData:data78,parentDataProperty:"/interface/pppoe-server/server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
if(data78["/ppp/secret"] !== undefined){
if(!(validate48(data78["/ppp/secret"], {instancePath:instancePath+"/menus/~1ppp~1secret",parentData:data78,parentDataProperty:"/ppp/secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data78["/ip/hotspot/profile"] !== undefined){
if(!(validate52(data78["/ip/hotspot/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1profile",parentData:data78,parentDataProperty:"/ip/hotspot/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data78["/ip/hotspot/user/profile"] !== undefined){
if(!(validate56(data78["/ip/hotspot/user/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1user~1profile",parentData:data78,parentDataProperty:"/ip/hotspot/user/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data78["/ip/hotspot"] !== undefined){
if(!(validate60(data78["/ip/hotspot"], {instancePath:instancePath+"/menus/~1ip~1hotspot",parentData:data78,parentDataProperty:"/ip/hotspot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
if(data78["/ip/hotspot/walled-garden"] !== undefined){
if(!(validate64(data78["/ip/hotspot/walled-garden"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden",parentData:data78,parentDataProperty:"/ip/hotspot/walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data78["/ip/hotspot/walled-garden/ip"] !== undefined){
if(!(validate68(data78["/ip/hotspot/walled-garden/ip"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden~1ip",parentData:data78,parentDataProperty:"/ip/hotspot/walled-garden/ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data78["/queue/type"] !== undefined){
if(!(validate72(data78["/queue/type"], {instancePath:instancePath+"/menus/~1queue~1type",parentData:data78,parentDataProperty:"/queue/type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data78["/queue/simple"] !== undefined){
if(!(validate76(data78["/queue/simple"], {instancePath:instancePath+"/menus/~1queue~1simple",parentData:data78,parentDataProperty:"/queue/simple",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data78["/interface/vlan"] !== undefined){
if(!(validate80(data78["/interface/vlan"], {instancePath:instancePath+"/menus/~1interface~1vlan",parentData:data78,parentDataProperty:"/interface/vlan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data78["/ip/address"] !== undefined){
if(!(validate84(data78["/ip/address"], {instancePath:instancePath+"/menus/~1ip~1address",parentData:data78,parentDataProperty:"/ip/address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
for(const key7 in data78){
if(pattern23.test(key7)){
let data96 = data78[key7];
if(!data96 || typeof data96 != "object"){
const err69 = {instancePath:instancePath+"/menus/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/menus/patternProperties/%5E~1/type",keyword:"type",params:{type: schema116.properties.menus.patternProperties["^/"].type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
}
else {
const err70 = {instancePath:instancePath+"/menus",schemaPath:"#/properties/menus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
validate181.errors = vErrors;
return errors === 0;
}
validate181.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFleet = validate216;
const schema134 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Fleet"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"concurrency":{"type":"integer","minimum":1,"maximum":1000},"allowed-addresses":{"type":"array","items":{"type":"string"}},"unique-pools":{"$ref":"#/$defs/flag"},"defaults":{"type":"object","properties":{"port":{"type":"integer","minimum":1,"maximum":65535},"tls":{"$ref":"#/$defs/tls"},"username":{"type":"string","pattern":"."},"password":{"$ref":"#/$defs/secret"},"timeout":{"type":["string","number"]}},"additionalProperties":false}},"required":["apiVersion","kind"],"additionalProperties":false};

function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate216.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "name")) || (key0 === "description")) || (key0 === "concurrency")) || (key0 === "allowed-addresses")) || (key0 === "unique-pools")) || (key0 === "defaults"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.apiVersion !== undefined){
if("rosform/v1" !== data.apiVersion){
const err3 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "rosform/v1"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
if("Fleet" !== data.kind){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Fleet"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.concurrency !== undefined){
let data4 = data.concurrency;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err8 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 1000 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data["allowed-addresses"] !== undefined){
let data5 = data["allowed-addresses"];
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err11 = {instancePath:instancePath+"/allowed-addresses/" + i0,schemaPath:"#/properties/allowed-addresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/allowed-addresses",schemaPath:"#/properties/allowed-addresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["unique-pools"] !== undefined){
let data7 = data["unique-pools"];
if(!((((data7 === true) || (data7 === false)) || (data7 === "yes")) || (data7 === "no"))){
const err13 = {instancePath:instancePath+"/unique-pools",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.defaults !== undefined){
let data8 = data.defaults;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(((((key1 === "port") || (key1 === "tls")) || (key1 === "username")) || (key1 === "password")) || (key1 === "timeout"))){
const err14 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.port !== undefined){
let data9 = data8.port;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err15 = {instancePath:instancePath+"/defaults/port",schemaPath:"#/properties/defaults/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 > 65535 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/defaults/port",schemaPath:"#/properties/defaults/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/defaults/port",schemaPath:"#/properties/defaults/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data8.tls !== undefined){
if(!(validate23(data8.tls, {instancePath:instancePath+"/defaults/tls",parentData:data8,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data8.username !== undefined){
let data11 = data8.username;
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err18 = {instancePath:instancePath+"/defaults/username",schemaPath:"#/properties/defaults/properties/username/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/defaults/username",schemaPath:"#/properties/defaults/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.password !== undefined){
let data12 = data8.password;
const _errs26 = errors;
let valid6 = false;
const _errs27 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.env === undefined){
const err20 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/0/required",keyword:"required",params:{missingProperty: "env"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data12){
if(!(key2 === "env")){
const err21 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.env !== undefined){
let data13 = data12.env;
if(typeof data13 === "string"){
if(!pattern8.test(data13)){
const err22 = {instancePath:instancePath+"/defaults/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/defaults/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid6 = valid6 || _valid0;
if(_valid0){
var props1 = true;
}
const _errs32 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.file === undefined){
const err25 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/1/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data12){
if(!(key3 === "file")){
const err26 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.file !== undefined){
let data14 = data12.file;
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
const err27 = {instancePath:instancePath+"/defaults/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/defaults/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs32 === errors;
valid6 = valid6 || _valid0;
if(_valid0){
if(props1 !== true){
props1 = true;
}
}
const _errs37 = errors;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid0 = _errs37 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err31 = {instancePath:instancePath+"/defaults/password",schemaPath:"#/$defs/secret/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
if(data8.timeout !== undefined){
let data15 = data8.timeout;
if((typeof data15 !== "string") && (!(typeof data15 == "number"))){
const err32 = {instancePath:instancePath+"/defaults/timeout",schemaPath:"#/properties/defaults/properties/timeout/type",keyword:"type",params:{type: schema134.properties.defaults.properties.timeout.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate216.errors = vErrors;
return errors === 0;
}
validate216.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
