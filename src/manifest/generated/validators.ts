// Made by "npm run generate" from the descriptors in src/resources/. Do not edit.
// @ts-nocheck
/* oxlint-disable */

export const validateRouter = validate148;
const schema32 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Router"},"connection":{"$ref":"#/$defs/connection"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"labels":{"type":"object","patternProperties":{"^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$":{"type":["string","number","boolean"]}},"additionalProperties":false},"uses":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/$defs/identity"},"radius":{"$ref":"#/$defs/radius"},"radius-incoming":{"$ref":"#/$defs/radius-incoming"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa"},"nas":{"$ref":"#/$defs/nas"},"pools":{"$ref":"#/$defs/pools"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles"},"hotspots":{"$ref":"#/$defs/hotspots"},"walled-garden":{"$ref":"#/$defs/walled-garden"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip"},"queue-types":{"$ref":"#/$defs/queue-types"},"simple-queues":{"$ref":"#/$defs/simple-queues"},"vlans":{"$ref":"#/$defs/vlans"},"addresses":{"$ref":"#/$defs/addresses"},"prune":{"type":"object","properties":{"radius":{"enum":["owned","exact","keep"]},"pools":{"enum":["owned","exact","keep"]},"ppp-profiles":{"enum":["owned","exact","keep"]},"pppoe-servers":{"enum":["owned","exact","keep"]},"ppp-secrets":{"enum":["owned","exact","keep"]},"hotspot-profiles":{"enum":["owned","exact","keep"]},"hotspot-user-profiles":{"enum":["owned","exact","keep"]},"hotspots":{"enum":["owned","exact","keep"]},"walled-garden":{"enum":["owned","exact","keep"]},"walled-garden-ip":{"enum":["owned","exact","keep"]},"queue-types":{"enum":["owned","exact","keep"]},"simple-queues":{"enum":["owned","exact","keep"]},"vlans":{"enum":["owned","exact","keep"]},"addresses":{"enum":["owned","exact","keep"]}},"patternProperties":{"^/":{"enum":["owned","exact","keep"]}},"additionalProperties":false},"ignore-fields":{"type":"object","properties":{"identity":{"$ref":"#/$defs/identity-fields"},"radius":{"$ref":"#/$defs/radius-fields"},"radius-incoming":{"$ref":"#/$defs/radius-incoming-fields"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa-fields"},"nas":{"$ref":"#/$defs/nas-fields"},"pools":{"$ref":"#/$defs/pools-fields"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles-fields"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers-fields"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets-fields"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles-fields"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles-fields"},"hotspots":{"$ref":"#/$defs/hotspots-fields"},"walled-garden":{"$ref":"#/$defs/walled-garden-fields"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip-fields"},"queue-types":{"$ref":"#/$defs/queue-types-fields"},"simple-queues":{"$ref":"#/$defs/simple-queues-fields"},"vlans":{"$ref":"#/$defs/vlans-fields"},"addresses":{"$ref":"#/$defs/addresses-fields"}},"patternProperties":{"^/":{"type":"array","items":{"type":"string"}}},"additionalProperties":false},"menus":{"type":"object","properties":{"/system/identity":{"$ref":"#/$defs/identity"},"/radius":{"$ref":"#/$defs/radius"},"/radius/incoming":{"$ref":"#/$defs/radius-incoming"},"/ppp/aaa":{"$ref":"#/$defs/ppp-aaa"},"/ip/pool":{"$ref":"#/$defs/pools"},"/ppp/profile":{"$ref":"#/$defs/ppp-profiles"},"/interface/pppoe-server/server":{"$ref":"#/$defs/pppoe-servers"},"/ppp/secret":{"$ref":"#/$defs/ppp-secrets"},"/ip/hotspot/profile":{"$ref":"#/$defs/hotspot-profiles"},"/ip/hotspot/user/profile":{"$ref":"#/$defs/hotspot-user-profiles"},"/ip/hotspot":{"$ref":"#/$defs/hotspots"},"/ip/hotspot/walled-garden":{"$ref":"#/$defs/walled-garden"},"/ip/hotspot/walled-garden/ip":{"$ref":"#/$defs/walled-garden-ip"},"/queue/type":{"$ref":"#/$defs/queue-types"},"/queue/simple":{"$ref":"#/$defs/simple-queues"},"/interface/vlan":{"$ref":"#/$defs/vlans"},"/ip/address":{"$ref":"#/$defs/addresses"}},"patternProperties":{"^/":{"type":["object","array"]}},"additionalProperties":true}},"required":["apiVersion","kind","name","connection"],"additionalProperties":false};
const schema38 = {"type":"array","items":{"enum":["name"]}};
const schema42 = {"type":"array","items":{"enum":["address","service","secret","src-address","timeout","authentication-port","accounting-port","accounting-backup","called-id","domain","realm","protocol","certificate","radsec-timeout","require-message-auth","disabled","comment"]}};
const schema44 = {"type":"array","items":{"enum":["accept","port","vrf"]}};
const schema46 = {"type":"array","items":{"enum":["use-radius","accounting","interim-update","use-circuit-id-in-nas-port-id","enable-ipv6-accounting"]}};
const schema49 = {"type":"array","items":{"enum":["nasname","shortname","type","ports","secret","server","community","description"]}};
const schema53 = {"type":"array","items":{"enum":["name","ranges","next-pool","comment"]}};
const schema57 = {"type":"array","items":{"enum":["name","local-address","remote-address","rate-limit","dns-server","wins-server","session-timeout","idle-timeout","only-one","change-tcp-mss","use-compression","use-encryption","use-ipv6","use-mpls","use-upnp","address-list","interface-list","incoming-filter","outgoing-filter","parent-queue","queue-type","insert-queue-before","on-up","on-down","remote-ipv6-prefix-pool","remote-ipv6-prefix-reuse","dhcpv6-pd-pool","dhcpv6-lease-time","dhcpv6-use-radius","bridge","bridge-horizon","bridge-learning","bridge-path-cost","bridge-port-priority","bridge-port-trusted","bridge-port-vid","comment"]}};
const schema61 = {"type":"array","items":{"enum":["service-name","interface","default-profile","authentication","one-session-per-host","keepalive-timeout","max-mtu","max-mru","mrru","max-sessions","pado-delay","accept-empty-service","accept-untagged","pppoe-over-vlan-range","disabled","comment"]}};
const schema65 = {"type":"array","items":{"enum":["name","password","service","profile","caller-id","local-address","remote-address","remote-ipv6-prefix","routes","ipv6-routes","limit-bytes-in","limit-bytes-out","disabled","comment"]}};
const schema69 = {"type":"array","items":{"enum":["name","hotspot-address","dns-name","html-directory","html-directory-override","login-by","http-cookie-lifetime","mac-auth-mode","mac-auth-password","ssl-certificate","split-user-domain","trial-uptime-limit","trial-uptime-reset","trial-user-profile","use-radius","radius-accounting","radius-interim-update","radius-default-domain","radius-location-id","radius-location-name","radius-mac-format","nas-port-type","rate-limit","install-hotspot-queue","http-proxy","smtp-server"]}};
const schema73 = {"type":"array","items":{"enum":["name","rate-limit","address-pool","shared-users","session-timeout","idle-timeout","keepalive-timeout","status-autorefresh","add-mac-cookie","mac-cookie-timeout","address-list","incoming-filter","outgoing-filter","incoming-packet-mark","outgoing-packet-mark","parent-queue","queue-type","insert-queue-before","on-login","on-logout","open-status-page","transparent-proxy","advertise","advertise-url","advertise-interval","advertise-timeout"]}};
const schema77 = {"type":"array","items":{"enum":["name","interface","profile","address-pool","addresses-per-mac","idle-timeout","keepalive-timeout","login-timeout","disabled"]}};
const schema81 = {"type":"array","items":{"enum":["dst-host","action","path","method","dst-port","server","src-address","disabled","comment"]}};
const schema85 = {"type":"array","items":{"enum":["dst-host","dst-address","dst-address-list","dst-port","protocol","action","server","src-address","src-address-list","disabled","comment"]}};
const schema89 = {"type":"array","items":{"enum":["name","kind","pcq-classifier","pcq-rate","pcq-limit","pcq-total-limit","pcq-burst-rate","pcq-burst-threshold","pcq-burst-time","pcq-src-address-mask","pcq-dst-address-mask","pcq-src-address6-mask","pcq-dst-address6-mask","pfifo-limit","mq-pfifo-limit","bfifo-limit","sfq-allot","sfq-perturb","red-limit","red-min-threshold","red-max-threshold","red-burst","red-avg-packet","codel-limit","codel-target","codel-interval","codel-ecn","codel-ce-threshold","fq-codel-limit","fq-codel-flows","fq-codel-quantum","fq-codel-memlimit","fq-codel-target","fq-codel-interval","fq-codel-ecn","fq-codel-ce-threshold","cake-bandwidth","cake-autorate-ingress","cake-rtt","cake-rtt-scheme","cake-diffserv","cake-flowmode","cake-nat","cake-wash","cake-ack-filter","cake-overhead","cake-overhead-scheme","cake-mpu","cake-atm","cake-memlimit"]}};
const schema93 = {"type":"array","items":{"enum":["name","target","dst","max-limit","limit-at","burst-limit","burst-threshold","burst-time","priority","queue","parent","packet-marks","time","bucket-size","total-max-limit","total-limit-at","total-burst-limit","total-burst-threshold","total-burst-time","total-priority","total-bucket-size","total-queue","disabled","comment"]}};
const schema97 = {"type":"array","items":{"enum":["name","interface","vlan-id","mtu","use-service-tag","arp","arp-timeout","loop-protect","loop-protect-send-interval","loop-protect-disable-time","mvrp","disabled","comment"]}};
const schema101 = {"type":"array","items":{"enum":["address","interface","network","netmask","broadcast","disabled","comment"]}};
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

const schema47 = {"type":"object","properties":{"nasname":true,"shortname":true,"type":true,"ports":true,"secret":true,"server":true,"community":true,"description":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/nas-fields"}},"additionalProperties":false};

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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema47.properties, key0))){
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
if(!((((((((data2 === "nasname") || (data2 === "shortname")) || (data2 === "type")) || (data2 === "ports")) || (data2 === "secret")) || (data2 === "server")) || (data2 === "community")) || (data2 === "description"))){
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/nas-fields/items/enum",keyword:"enum",params:{allowedValues: schema49.items.enum}};
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
const err3 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/$defs/nas-fields/type",keyword:"type",params:{type: "array"}};
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
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"array","items":{"$ref":"#/$defs/pools-row"}};
const schema51 = {"type":"object","properties":{"name":true,"ranges":true,"next-pool":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/pools-fields"}},"required":["name"],"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema53.items.enum}};
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
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
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
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"type":"array","items":{"$ref":"#/$defs/ppp-profiles-row"}};
const schema55 = {"type":"object","properties":{"name":true,"local-address":true,"remote-address":true,"rate-limit":true,"dns-server":true,"wins-server":true,"session-timeout":true,"idle-timeout":true,"only-one":true,"change-tcp-mss":true,"use-compression":true,"use-encryption":true,"use-ipv6":true,"use-mpls":true,"use-upnp":true,"address-list":true,"interface-list":true,"incoming-filter":true,"outgoing-filter":true,"parent-queue":true,"queue-type":true,"insert-queue-before":true,"on-up":true,"on-down":true,"remote-ipv6-prefix-pool":true,"remote-ipv6-prefix-reuse":true,"dhcpv6-pd-pool":true,"dhcpv6-lease-time":true,"dhcpv6-use-radius":true,"bridge":true,"bridge-horizon":true,"bridge-learning":true,"bridge-path-cost":true,"bridge-port-priority":true,"bridge-port-trusted":true,"bridge-port-vid":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/ppp-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
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
if(!(func1.call(schema55.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema57.items.enum}};
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
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate43(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
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
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"array","items":{"$ref":"#/$defs/pppoe-servers-row"}};
const schema59 = {"type":"object","properties":{"service-name":true,"interface":true,"default-profile":true,"authentication":true,"one-session-per-host":true,"keepalive-timeout":true,"max-mtu":true,"max-mru":true,"mrru":true,"max-sessions":true,"pado-delay":true,"accept-empty-service":true,"accept-untagged":true,"pppoe-over-vlan-range":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/pppoe-servers-fields"}},"required":["interface"],"additionalProperties":false};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
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
if(!(func1.call(schema59.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema61.items.enum}};
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
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate47(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
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
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"type":"array","items":{"$ref":"#/$defs/ppp-secrets-row"}};
const schema63 = {"type":"object","properties":{"name":true,"password":true,"service":true,"profile":true,"caller-id":true,"local-address":true,"remote-address":true,"remote-ipv6-prefix":true,"routes":true,"ipv6-routes":true,"limit-bytes-in":true,"limit-bytes-out":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/ppp-secrets-fields"}},"required":["name"],"additionalProperties":false};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
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
if(!(func1.call(schema63.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema65.items.enum}};
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
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate51(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
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
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"array","items":{"$ref":"#/$defs/hotspot-profiles-row"}};
const schema67 = {"type":"object","properties":{"name":true,"hotspot-address":true,"dns-name":true,"html-directory":true,"html-directory-override":true,"login-by":true,"http-cookie-lifetime":true,"mac-auth-mode":true,"mac-auth-password":true,"ssl-certificate":true,"split-user-domain":true,"trial-uptime-limit":true,"trial-uptime-reset":true,"trial-user-profile":true,"use-radius":true,"radius-accounting":true,"radius-interim-update":true,"radius-default-domain":true,"radius-location-id":true,"radius-location-name":true,"radius-mac-format":true,"nas-port-type":true,"rate-limit":true,"install-hotspot-queue":true,"http-proxy":true,"smtp-server":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspot-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
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
if(!(func1.call(schema67.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema69.items.enum}};
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
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
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
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"array","items":{"$ref":"#/$defs/hotspot-user-profiles-row"}};
const schema71 = {"type":"object","properties":{"name":true,"rate-limit":true,"address-pool":true,"shared-users":true,"session-timeout":true,"idle-timeout":true,"keepalive-timeout":true,"status-autorefresh":true,"add-mac-cookie":true,"mac-cookie-timeout":true,"address-list":true,"incoming-filter":true,"outgoing-filter":true,"incoming-packet-mark":true,"outgoing-packet-mark":true,"parent-queue":true,"queue-type":true,"insert-queue-before":true,"on-login":true,"on-logout":true,"open-status-page":true,"transparent-proxy":true,"advertise":true,"advertise-url":true,"advertise-interval":true,"advertise-timeout":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspot-user-profiles-fields"}},"required":["name"],"additionalProperties":false};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
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
if(!(func1.call(schema71.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema73.items.enum}};
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
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate59(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
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
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"array","items":{"$ref":"#/$defs/hotspots-row"}};
const schema75 = {"type":"object","properties":{"name":true,"interface":true,"profile":true,"address-pool":true,"addresses-per-mac":true,"idle-timeout":true,"keepalive-timeout":true,"login-timeout":true,"disabled":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/hotspots-fields"}},"required":["name"],"additionalProperties":false};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
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
if(!(func1.call(schema75.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema77.items.enum}};
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
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate63(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
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
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"type":"array","items":{"$ref":"#/$defs/walled-garden-row"}};
const schema79 = {"type":"object","properties":{"dst-host":true,"action":true,"path":true,"method":true,"dst-port":true,"server":true,"src-address":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/walled-garden-fields"}},"additionalProperties":false};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema79.properties, key0))){
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
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema81.items.enum}};
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
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate67(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
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
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema82 = {"type":"array","items":{"$ref":"#/$defs/walled-garden-ip-row"}};
const schema83 = {"type":"object","properties":{"dst-host":true,"dst-address":true,"dst-address-list":true,"dst-port":true,"protocol":true,"action":true,"server":true,"src-address":true,"src-address-list":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/walled-garden-ip-fields"}},"additionalProperties":false};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema83.properties, key0))){
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
const err2 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema85.items.enum}};
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
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate71(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
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
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema86 = {"type":"array","items":{"$ref":"#/$defs/queue-types-row"}};
const schema87 = {"type":"object","properties":{"name":true,"kind":true,"pcq-classifier":true,"pcq-rate":true,"pcq-limit":true,"pcq-total-limit":true,"pcq-burst-rate":true,"pcq-burst-threshold":true,"pcq-burst-time":true,"pcq-src-address-mask":true,"pcq-dst-address-mask":true,"pcq-src-address6-mask":true,"pcq-dst-address6-mask":true,"pfifo-limit":true,"mq-pfifo-limit":true,"bfifo-limit":true,"sfq-allot":true,"sfq-perturb":true,"red-limit":true,"red-min-threshold":true,"red-max-threshold":true,"red-burst":true,"red-avg-packet":true,"codel-limit":true,"codel-target":true,"codel-interval":true,"codel-ecn":true,"codel-ce-threshold":true,"fq-codel-limit":true,"fq-codel-flows":true,"fq-codel-quantum":true,"fq-codel-memlimit":true,"fq-codel-target":true,"fq-codel-interval":true,"fq-codel-ecn":true,"fq-codel-ce-threshold":true,"cake-bandwidth":true,"cake-autorate-ingress":true,"cake-rtt":true,"cake-rtt-scheme":true,"cake-diffserv":true,"cake-flowmode":true,"cake-nat":true,"cake-wash":true,"cake-ack-filter":true,"cake-overhead":true,"cake-overhead-scheme":true,"cake-mpu":true,"cake-atm":true,"cake-memlimit":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/queue-types-fields"}},"required":["name"],"additionalProperties":false};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
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
if(!(func1.call(schema87.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema89.items.enum}};
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
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate75(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
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
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = {"type":"array","items":{"$ref":"#/$defs/simple-queues-row"}};
const schema91 = {"type":"object","properties":{"name":true,"target":true,"dst":true,"max-limit":true,"limit-at":true,"burst-limit":true,"burst-threshold":true,"burst-time":true,"priority":true,"queue":true,"parent":true,"packet-marks":true,"time":true,"bucket-size":true,"total-max-limit":true,"total-limit-at":true,"total-burst-limit":true,"total-burst-threshold":true,"total-burst-time":true,"total-priority":true,"total-bucket-size":true,"total-queue":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/simple-queues-fields"}},"required":["name"],"additionalProperties":false};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
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
if(!(func1.call(schema91.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema93.items.enum}};
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
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate79(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
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
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"type":"array","items":{"$ref":"#/$defs/vlans-row"}};
const schema95 = {"type":"object","properties":{"name":true,"interface":true,"vlan-id":true,"mtu":true,"use-service-tag":true,"arp":true,"arp-timeout":true,"loop-protect":true,"loop-protect-send-interval":true,"loop-protect-disable-time":true,"mvrp":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"renamed-from":{"type":"string","pattern":"."},"ignore-fields":{"$ref":"#/$defs/vlans-fields"}},"required":["name"],"additionalProperties":false};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
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
if(!(func1.call(schema95.properties, key0))){
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
const err5 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema97.items.enum}};
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
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate83(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
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
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema98 = {"type":"array","items":{"$ref":"#/$defs/addresses-row"}};
const schema99 = {"type":"object","properties":{"address":true,"interface":true,"network":true,"netmask":true,"broadcast":true,"disabled":true,"comment":true,"absent":{"$ref":"#/$defs/flag"},"ignore-fields":{"$ref":"#/$defs/addresses-fields"}},"required":["address","interface"],"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
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
if(!(func1.call(schema99.properties, key0))){
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
const err4 = {instancePath:instancePath+"/ignore-fields/" + i0,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema101.items.enum}};
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
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate87(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
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
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern10 = new RegExp("^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$", "u");
const pattern23 = new RegExp("^/", "u");

function validate148(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate148.evaluated;
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
if(data.nas !== undefined){
if(!(validate36(data.nas, {instancePath:instancePath+"/nas",parentData:data,parentDataProperty:"nas",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.pools !== undefined){
if(!(validate38(data.pools, {instancePath:instancePath+"/pools",parentData:data,parentDataProperty:"pools",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data["ppp-profiles"] !== undefined){
if(!(validate42(data["ppp-profiles"], {instancePath:instancePath+"/ppp-profiles",parentData:data,parentDataProperty:"ppp-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data["pppoe-servers"] !== undefined){
if(!(validate46(data["pppoe-servers"], {instancePath:instancePath+"/pppoe-servers",parentData:data,parentDataProperty:"pppoe-servers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data["ppp-secrets"] !== undefined){
if(!(validate50(data["ppp-secrets"], {instancePath:instancePath+"/ppp-secrets",parentData:data,parentDataProperty:"ppp-secrets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data["hotspot-profiles"] !== undefined){
if(!(validate54(data["hotspot-profiles"], {instancePath:instancePath+"/hotspot-profiles",parentData:data,parentDataProperty:"hotspot-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data["hotspot-user-profiles"] !== undefined){
if(!(validate58(data["hotspot-user-profiles"], {instancePath:instancePath+"/hotspot-user-profiles",parentData:data,parentDataProperty:"hotspot-user-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.hotspots !== undefined){
if(!(validate62(data.hotspots, {instancePath:instancePath+"/hotspots",parentData:data,parentDataProperty:"hotspots",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data["walled-garden"] !== undefined){
if(!(validate66(data["walled-garden"], {instancePath:instancePath+"/walled-garden",parentData:data,parentDataProperty:"walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data["walled-garden-ip"] !== undefined){
if(!(validate70(data["walled-garden-ip"], {instancePath:instancePath+"/walled-garden-ip",parentData:data,parentDataProperty:"walled-garden-ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data["queue-types"] !== undefined){
if(!(validate74(data["queue-types"], {instancePath:instancePath+"/queue-types",parentData:data,parentDataProperty:"queue-types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data["simple-queues"] !== undefined){
if(!(validate78(data["simple-queues"], {instancePath:instancePath+"/simple-queues",parentData:data,parentDataProperty:"simple-queues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.vlans !== undefined){
if(!(validate82(data.vlans, {instancePath:instancePath+"/vlans",parentData:data,parentDataProperty:"vlans",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.addresses !== undefined){
if(!(validate86(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.prune !== undefined){
let data27 = data.prune;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key3 in data27){
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
if(data27.radius !== undefined){
let data28 = data27.radius;
if(!(((data28 === "owned") || (data28 === "exact")) || (data28 === "keep"))){
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
if(data27.pools !== undefined){
let data29 = data27.pools;
if(!(((data29 === "owned") || (data29 === "exact")) || (data29 === "keep"))){
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
if(data27["ppp-profiles"] !== undefined){
let data30 = data27["ppp-profiles"];
if(!(((data30 === "owned") || (data30 === "exact")) || (data30 === "keep"))){
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
if(data27["pppoe-servers"] !== undefined){
let data31 = data27["pppoe-servers"];
if(!(((data31 === "owned") || (data31 === "exact")) || (data31 === "keep"))){
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
if(data27["ppp-secrets"] !== undefined){
let data32 = data27["ppp-secrets"];
if(!(((data32 === "owned") || (data32 === "exact")) || (data32 === "keep"))){
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
if(data27["hotspot-profiles"] !== undefined){
let data33 = data27["hotspot-profiles"];
if(!(((data33 === "owned") || (data33 === "exact")) || (data33 === "keep"))){
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
if(data27["hotspot-user-profiles"] !== undefined){
let data34 = data27["hotspot-user-profiles"];
if(!(((data34 === "owned") || (data34 === "exact")) || (data34 === "keep"))){
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
if(data27.hotspots !== undefined){
let data35 = data27.hotspots;
if(!(((data35 === "owned") || (data35 === "exact")) || (data35 === "keep"))){
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
if(data27["walled-garden"] !== undefined){
let data36 = data27["walled-garden"];
if(!(((data36 === "owned") || (data36 === "exact")) || (data36 === "keep"))){
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
if(data27["walled-garden-ip"] !== undefined){
let data37 = data27["walled-garden-ip"];
if(!(((data37 === "owned") || (data37 === "exact")) || (data37 === "keep"))){
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
if(data27["queue-types"] !== undefined){
let data38 = data27["queue-types"];
if(!(((data38 === "owned") || (data38 === "exact")) || (data38 === "keep"))){
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
if(data27["simple-queues"] !== undefined){
let data39 = data27["simple-queues"];
if(!(((data39 === "owned") || (data39 === "exact")) || (data39 === "keep"))){
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
if(data27.vlans !== undefined){
let data40 = data27.vlans;
if(!(((data40 === "owned") || (data40 === "exact")) || (data40 === "keep"))){
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
if(data27.addresses !== undefined){
let data41 = data27.addresses;
if(!(((data41 === "owned") || (data41 === "exact")) || (data41 === "keep"))){
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
for(const key4 in data27){
if(pattern23.test(key4)){
let data42 = data27[key4];
if(!(((data42 === "owned") || (data42 === "exact")) || (data42 === "keep"))){
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
let data43 = data["ignore-fields"];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key5 in data43){
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
if(data43.identity !== undefined){
let data44 = data43.identity;
if(Array.isArray(data44)){
const len1 = data44.length;
for(let i1=0; i1<len1; i1++){
if(!(data44[i1] === "name")){
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
if(data43.radius !== undefined){
let data46 = data43.radius;
if(Array.isArray(data46)){
const len2 = data46.length;
for(let i2=0; i2<len2; i2++){
let data47 = data46[i2];
if(!(((((((((((((((((data47 === "address") || (data47 === "service")) || (data47 === "secret")) || (data47 === "src-address")) || (data47 === "timeout")) || (data47 === "authentication-port")) || (data47 === "accounting-port")) || (data47 === "accounting-backup")) || (data47 === "called-id")) || (data47 === "domain")) || (data47 === "realm")) || (data47 === "protocol")) || (data47 === "certificate")) || (data47 === "radsec-timeout")) || (data47 === "require-message-auth")) || (data47 === "disabled")) || (data47 === "comment"))){
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
if(data43["radius-incoming"] !== undefined){
let data48 = data43["radius-incoming"];
if(Array.isArray(data48)){
const len3 = data48.length;
for(let i3=0; i3<len3; i3++){
let data49 = data48[i3];
if(!(((data49 === "accept") || (data49 === "port")) || (data49 === "vrf"))){
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
if(data43["ppp-aaa"] !== undefined){
let data50 = data43["ppp-aaa"];
if(Array.isArray(data50)){
const len4 = data50.length;
for(let i4=0; i4<len4; i4++){
let data51 = data50[i4];
if(!(((((data51 === "use-radius") || (data51 === "accounting")) || (data51 === "interim-update")) || (data51 === "use-circuit-id-in-nas-port-id")) || (data51 === "enable-ipv6-accounting"))){
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
if(data43.nas !== undefined){
let data52 = data43.nas;
if(Array.isArray(data52)){
const len5 = data52.length;
for(let i5=0; i5<len5; i5++){
let data53 = data52[i5];
if(!((((((((data53 === "nasname") || (data53 === "shortname")) || (data53 === "type")) || (data53 === "ports")) || (data53 === "secret")) || (data53 === "server")) || (data53 === "community")) || (data53 === "description"))){
const err41 = {instancePath:instancePath+"/ignore-fields/nas/" + i5,schemaPath:"#/$defs/nas-fields/items/enum",keyword:"enum",params:{allowedValues: schema49.items.enum}};
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
const err42 = {instancePath:instancePath+"/ignore-fields/nas",schemaPath:"#/$defs/nas-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data43.pools !== undefined){
let data54 = data43.pools;
if(Array.isArray(data54)){
const len6 = data54.length;
for(let i6=0; i6<len6; i6++){
let data55 = data54[i6];
if(!((((data55 === "name") || (data55 === "ranges")) || (data55 === "next-pool")) || (data55 === "comment"))){
const err43 = {instancePath:instancePath+"/ignore-fields/pools/" + i6,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema53.items.enum}};
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
const err44 = {instancePath:instancePath+"/ignore-fields/pools",schemaPath:"#/$defs/pools-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data43["ppp-profiles"] !== undefined){
let data56 = data43["ppp-profiles"];
if(Array.isArray(data56)){
const len7 = data56.length;
for(let i7=0; i7<len7; i7++){
let data57 = data56[i7];
if(!(((((((((((((((((((((((((((((((((((((data57 === "name") || (data57 === "local-address")) || (data57 === "remote-address")) || (data57 === "rate-limit")) || (data57 === "dns-server")) || (data57 === "wins-server")) || (data57 === "session-timeout")) || (data57 === "idle-timeout")) || (data57 === "only-one")) || (data57 === "change-tcp-mss")) || (data57 === "use-compression")) || (data57 === "use-encryption")) || (data57 === "use-ipv6")) || (data57 === "use-mpls")) || (data57 === "use-upnp")) || (data57 === "address-list")) || (data57 === "interface-list")) || (data57 === "incoming-filter")) || (data57 === "outgoing-filter")) || (data57 === "parent-queue")) || (data57 === "queue-type")) || (data57 === "insert-queue-before")) || (data57 === "on-up")) || (data57 === "on-down")) || (data57 === "remote-ipv6-prefix-pool")) || (data57 === "remote-ipv6-prefix-reuse")) || (data57 === "dhcpv6-pd-pool")) || (data57 === "dhcpv6-lease-time")) || (data57 === "dhcpv6-use-radius")) || (data57 === "bridge")) || (data57 === "bridge-horizon")) || (data57 === "bridge-learning")) || (data57 === "bridge-path-cost")) || (data57 === "bridge-port-priority")) || (data57 === "bridge-port-trusted")) || (data57 === "bridge-port-vid")) || (data57 === "comment"))){
const err45 = {instancePath:instancePath+"/ignore-fields/ppp-profiles/" + i7,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema57.items.enum}};
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
const err46 = {instancePath:instancePath+"/ignore-fields/ppp-profiles",schemaPath:"#/$defs/ppp-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data43["pppoe-servers"] !== undefined){
let data58 = data43["pppoe-servers"];
if(Array.isArray(data58)){
const len8 = data58.length;
for(let i8=0; i8<len8; i8++){
let data59 = data58[i8];
if(!((((((((((((((((data59 === "service-name") || (data59 === "interface")) || (data59 === "default-profile")) || (data59 === "authentication")) || (data59 === "one-session-per-host")) || (data59 === "keepalive-timeout")) || (data59 === "max-mtu")) || (data59 === "max-mru")) || (data59 === "mrru")) || (data59 === "max-sessions")) || (data59 === "pado-delay")) || (data59 === "accept-empty-service")) || (data59 === "accept-untagged")) || (data59 === "pppoe-over-vlan-range")) || (data59 === "disabled")) || (data59 === "comment"))){
const err47 = {instancePath:instancePath+"/ignore-fields/pppoe-servers/" + i8,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema61.items.enum}};
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
const err48 = {instancePath:instancePath+"/ignore-fields/pppoe-servers",schemaPath:"#/$defs/pppoe-servers-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data43["ppp-secrets"] !== undefined){
let data60 = data43["ppp-secrets"];
if(Array.isArray(data60)){
const len9 = data60.length;
for(let i9=0; i9<len9; i9++){
let data61 = data60[i9];
if(!((((((((((((((data61 === "name") || (data61 === "password")) || (data61 === "service")) || (data61 === "profile")) || (data61 === "caller-id")) || (data61 === "local-address")) || (data61 === "remote-address")) || (data61 === "remote-ipv6-prefix")) || (data61 === "routes")) || (data61 === "ipv6-routes")) || (data61 === "limit-bytes-in")) || (data61 === "limit-bytes-out")) || (data61 === "disabled")) || (data61 === "comment"))){
const err49 = {instancePath:instancePath+"/ignore-fields/ppp-secrets/" + i9,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema65.items.enum}};
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
const err50 = {instancePath:instancePath+"/ignore-fields/ppp-secrets",schemaPath:"#/$defs/ppp-secrets-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data43["hotspot-profiles"] !== undefined){
let data62 = data43["hotspot-profiles"];
if(Array.isArray(data62)){
const len10 = data62.length;
for(let i10=0; i10<len10; i10++){
let data63 = data62[i10];
if(!((((((((((((((((((((((((((data63 === "name") || (data63 === "hotspot-address")) || (data63 === "dns-name")) || (data63 === "html-directory")) || (data63 === "html-directory-override")) || (data63 === "login-by")) || (data63 === "http-cookie-lifetime")) || (data63 === "mac-auth-mode")) || (data63 === "mac-auth-password")) || (data63 === "ssl-certificate")) || (data63 === "split-user-domain")) || (data63 === "trial-uptime-limit")) || (data63 === "trial-uptime-reset")) || (data63 === "trial-user-profile")) || (data63 === "use-radius")) || (data63 === "radius-accounting")) || (data63 === "radius-interim-update")) || (data63 === "radius-default-domain")) || (data63 === "radius-location-id")) || (data63 === "radius-location-name")) || (data63 === "radius-mac-format")) || (data63 === "nas-port-type")) || (data63 === "rate-limit")) || (data63 === "install-hotspot-queue")) || (data63 === "http-proxy")) || (data63 === "smtp-server"))){
const err51 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles/" + i10,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema69.items.enum}};
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
const err52 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles",schemaPath:"#/$defs/hotspot-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data43["hotspot-user-profiles"] !== undefined){
let data64 = data43["hotspot-user-profiles"];
if(Array.isArray(data64)){
const len11 = data64.length;
for(let i11=0; i11<len11; i11++){
let data65 = data64[i11];
if(!((((((((((((((((((((((((((data65 === "name") || (data65 === "rate-limit")) || (data65 === "address-pool")) || (data65 === "shared-users")) || (data65 === "session-timeout")) || (data65 === "idle-timeout")) || (data65 === "keepalive-timeout")) || (data65 === "status-autorefresh")) || (data65 === "add-mac-cookie")) || (data65 === "mac-cookie-timeout")) || (data65 === "address-list")) || (data65 === "incoming-filter")) || (data65 === "outgoing-filter")) || (data65 === "incoming-packet-mark")) || (data65 === "outgoing-packet-mark")) || (data65 === "parent-queue")) || (data65 === "queue-type")) || (data65 === "insert-queue-before")) || (data65 === "on-login")) || (data65 === "on-logout")) || (data65 === "open-status-page")) || (data65 === "transparent-proxy")) || (data65 === "advertise")) || (data65 === "advertise-url")) || (data65 === "advertise-interval")) || (data65 === "advertise-timeout"))){
const err53 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles/" + i11,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema73.items.enum}};
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
const err54 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles",schemaPath:"#/$defs/hotspot-user-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data43.hotspots !== undefined){
let data66 = data43.hotspots;
if(Array.isArray(data66)){
const len12 = data66.length;
for(let i12=0; i12<len12; i12++){
let data67 = data66[i12];
if(!(((((((((data67 === "name") || (data67 === "interface")) || (data67 === "profile")) || (data67 === "address-pool")) || (data67 === "addresses-per-mac")) || (data67 === "idle-timeout")) || (data67 === "keepalive-timeout")) || (data67 === "login-timeout")) || (data67 === "disabled"))){
const err55 = {instancePath:instancePath+"/ignore-fields/hotspots/" + i12,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema77.items.enum}};
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
const err56 = {instancePath:instancePath+"/ignore-fields/hotspots",schemaPath:"#/$defs/hotspots-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data43["walled-garden"] !== undefined){
let data68 = data43["walled-garden"];
if(Array.isArray(data68)){
const len13 = data68.length;
for(let i13=0; i13<len13; i13++){
let data69 = data68[i13];
if(!(((((((((data69 === "dst-host") || (data69 === "action")) || (data69 === "path")) || (data69 === "method")) || (data69 === "dst-port")) || (data69 === "server")) || (data69 === "src-address")) || (data69 === "disabled")) || (data69 === "comment"))){
const err57 = {instancePath:instancePath+"/ignore-fields/walled-garden/" + i13,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema81.items.enum}};
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
const err58 = {instancePath:instancePath+"/ignore-fields/walled-garden",schemaPath:"#/$defs/walled-garden-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data43["walled-garden-ip"] !== undefined){
let data70 = data43["walled-garden-ip"];
if(Array.isArray(data70)){
const len14 = data70.length;
for(let i14=0; i14<len14; i14++){
let data71 = data70[i14];
if(!(((((((((((data71 === "dst-host") || (data71 === "dst-address")) || (data71 === "dst-address-list")) || (data71 === "dst-port")) || (data71 === "protocol")) || (data71 === "action")) || (data71 === "server")) || (data71 === "src-address")) || (data71 === "src-address-list")) || (data71 === "disabled")) || (data71 === "comment"))){
const err59 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip/" + i14,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema85.items.enum}};
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
const err60 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip",schemaPath:"#/$defs/walled-garden-ip-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data43["queue-types"] !== undefined){
let data72 = data43["queue-types"];
if(Array.isArray(data72)){
const len15 = data72.length;
for(let i15=0; i15<len15; i15++){
let data73 = data72[i15];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data73 === "name") || (data73 === "kind")) || (data73 === "pcq-classifier")) || (data73 === "pcq-rate")) || (data73 === "pcq-limit")) || (data73 === "pcq-total-limit")) || (data73 === "pcq-burst-rate")) || (data73 === "pcq-burst-threshold")) || (data73 === "pcq-burst-time")) || (data73 === "pcq-src-address-mask")) || (data73 === "pcq-dst-address-mask")) || (data73 === "pcq-src-address6-mask")) || (data73 === "pcq-dst-address6-mask")) || (data73 === "pfifo-limit")) || (data73 === "mq-pfifo-limit")) || (data73 === "bfifo-limit")) || (data73 === "sfq-allot")) || (data73 === "sfq-perturb")) || (data73 === "red-limit")) || (data73 === "red-min-threshold")) || (data73 === "red-max-threshold")) || (data73 === "red-burst")) || (data73 === "red-avg-packet")) || (data73 === "codel-limit")) || (data73 === "codel-target")) || (data73 === "codel-interval")) || (data73 === "codel-ecn")) || (data73 === "codel-ce-threshold")) || (data73 === "fq-codel-limit")) || (data73 === "fq-codel-flows")) || (data73 === "fq-codel-quantum")) || (data73 === "fq-codel-memlimit")) || (data73 === "fq-codel-target")) || (data73 === "fq-codel-interval")) || (data73 === "fq-codel-ecn")) || (data73 === "fq-codel-ce-threshold")) || (data73 === "cake-bandwidth")) || (data73 === "cake-autorate-ingress")) || (data73 === "cake-rtt")) || (data73 === "cake-rtt-scheme")) || (data73 === "cake-diffserv")) || (data73 === "cake-flowmode")) || (data73 === "cake-nat")) || (data73 === "cake-wash")) || (data73 === "cake-ack-filter")) || (data73 === "cake-overhead")) || (data73 === "cake-overhead-scheme")) || (data73 === "cake-mpu")) || (data73 === "cake-atm")) || (data73 === "cake-memlimit"))){
const err61 = {instancePath:instancePath+"/ignore-fields/queue-types/" + i15,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema89.items.enum}};
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
const err62 = {instancePath:instancePath+"/ignore-fields/queue-types",schemaPath:"#/$defs/queue-types-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data43["simple-queues"] !== undefined){
let data74 = data43["simple-queues"];
if(Array.isArray(data74)){
const len16 = data74.length;
for(let i16=0; i16<len16; i16++){
let data75 = data74[i16];
if(!((((((((((((((((((((((((data75 === "name") || (data75 === "target")) || (data75 === "dst")) || (data75 === "max-limit")) || (data75 === "limit-at")) || (data75 === "burst-limit")) || (data75 === "burst-threshold")) || (data75 === "burst-time")) || (data75 === "priority")) || (data75 === "queue")) || (data75 === "parent")) || (data75 === "packet-marks")) || (data75 === "time")) || (data75 === "bucket-size")) || (data75 === "total-max-limit")) || (data75 === "total-limit-at")) || (data75 === "total-burst-limit")) || (data75 === "total-burst-threshold")) || (data75 === "total-burst-time")) || (data75 === "total-priority")) || (data75 === "total-bucket-size")) || (data75 === "total-queue")) || (data75 === "disabled")) || (data75 === "comment"))){
const err63 = {instancePath:instancePath+"/ignore-fields/simple-queues/" + i16,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema93.items.enum}};
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
const err64 = {instancePath:instancePath+"/ignore-fields/simple-queues",schemaPath:"#/$defs/simple-queues-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data43.vlans !== undefined){
let data76 = data43.vlans;
if(Array.isArray(data76)){
const len17 = data76.length;
for(let i17=0; i17<len17; i17++){
let data77 = data76[i17];
if(!(((((((((((((data77 === "name") || (data77 === "interface")) || (data77 === "vlan-id")) || (data77 === "mtu")) || (data77 === "use-service-tag")) || (data77 === "arp")) || (data77 === "arp-timeout")) || (data77 === "loop-protect")) || (data77 === "loop-protect-send-interval")) || (data77 === "loop-protect-disable-time")) || (data77 === "mvrp")) || (data77 === "disabled")) || (data77 === "comment"))){
const err65 = {instancePath:instancePath+"/ignore-fields/vlans/" + i17,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema97.items.enum}};
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
const err66 = {instancePath:instancePath+"/ignore-fields/vlans",schemaPath:"#/$defs/vlans-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data43.addresses !== undefined){
let data78 = data43.addresses;
if(Array.isArray(data78)){
const len18 = data78.length;
for(let i18=0; i18<len18; i18++){
let data79 = data78[i18];
if(!(((((((data79 === "address") || (data79 === "interface")) || (data79 === "network")) || (data79 === "netmask")) || (data79 === "broadcast")) || (data79 === "disabled")) || (data79 === "comment"))){
const err67 = {instancePath:instancePath+"/ignore-fields/addresses/" + i18,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema101.items.enum}};
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
const err68 = {instancePath:instancePath+"/ignore-fields/addresses",schemaPath:"#/$defs/addresses-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
for(const key6 in data43){
if(pattern23.test(key6)){
let data80 = data43[key6];
if(Array.isArray(data80)){
const len19 = data80.length;
for(let i19=0; i19<len19; i19++){
if(typeof data80[i19] !== "string"){
const err69 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err70 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/type",keyword:"type",params:{type: "array"}};
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
const err71 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.menus !== undefined){
let data82 = data.menus;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82["/system/identity"] !== undefined){
if(!(validate26(data82["/system/identity"], {instancePath:instancePath+"/menus/~1system~1identity",parentData:data82,parentDataProperty:"/system/identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data82["/radius"] !== undefined){
if(!(validate28(data82["/radius"], {instancePath:instancePath+"/menus/~1radius",parentData:data82,parentDataProperty:"/radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data82["/radius/incoming"] !== undefined){
if(!(validate32(data82["/radius/incoming"], {instancePath:instancePath+"/menus/~1radius~1incoming",parentData:data82,parentDataProperty:"/radius/incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data82["/ppp/aaa"] !== undefined){
if(!(validate34(data82["/ppp/aaa"], {instancePath:instancePath+"/menus/~1ppp~1aaa",parentData:data82,parentDataProperty:"/ppp/aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data82["/ip/pool"] !== undefined){
if(!(validate38(data82["/ip/pool"], {instancePath:instancePath+"/menus/~1ip~1pool",parentData:data82,parentDataProperty:"/ip/pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data82["/ppp/profile"] !== undefined){
if(!(validate42(data82["/ppp/profile"], {instancePath:instancePath+"/menus/~1ppp~1profile",parentData:data82,parentDataProperty:"/ppp/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data82["/interface/pppoe-server/server"] !== undefined){
if(!(validate46(data82["/interface/pppoe-server/server"], {instancePath:instancePath+"/menus/~1interface~1pppoe-server~1server",parentData:data82,parentDataProperty:"/interface/pppoe-server/server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data82["/ppp/secret"] !== undefined){
if(!(validate50(data82["/ppp/secret"], {instancePath:instancePath+"/menus/~1ppp~1secret",parentData:data82,parentDataProperty:"/ppp/secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data82["/ip/hotspot/profile"] !== undefined){
if(!(validate54(data82["/ip/hotspot/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1profile",parentData:data82,parentDataProperty:"/ip/hotspot/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data82["/ip/hotspot/user/profile"] !== undefined){
if(!(validate58(data82["/ip/hotspot/user/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1user~1profile",parentData:data82,parentDataProperty:"/ip/hotspot/user/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data82["/ip/hotspot"] !== undefined){
if(!(validate62(data82["/ip/hotspot"], {instancePath:instancePath+"/menus/~1ip~1hotspot",parentData:data82,parentDataProperty:"/ip/hotspot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data82["/ip/hotspot/walled-garden"] !== undefined){
if(!(validate66(data82["/ip/hotspot/walled-garden"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden",parentData:data82,parentDataProperty:"/ip/hotspot/walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data82["/ip/hotspot/walled-garden/ip"] !== undefined){
if(!(validate70(data82["/ip/hotspot/walled-garden/ip"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden~1ip",parentData:data82,parentDataProperty:"/ip/hotspot/walled-garden/ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data82["/queue/type"] !== undefined){
if(!(validate74(data82["/queue/type"], {instancePath:instancePath+"/menus/~1queue~1type",parentData:data82,parentDataProperty:"/queue/type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data82["/queue/simple"] !== undefined){
if(!(validate78(data82["/queue/simple"], {instancePath:instancePath+"/menus/~1queue~1simple",parentData:data82,parentDataProperty:"/queue/simple",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data82["/interface/vlan"] !== undefined){
if(!(validate82(data82["/interface/vlan"], {instancePath:instancePath+"/menus/~1interface~1vlan",parentData:data82,parentDataProperty:"/interface/vlan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data82["/ip/address"] !== undefined){
if(!(validate86(data82["/ip/address"], {instancePath:instancePath+"/menus/~1ip~1address",parentData:data82,parentDataProperty:"/ip/address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
for(const key7 in data82){
if(pattern23.test(key7)){
let data100 = data82[key7];
if(!data100 || typeof data100 != "object"){
const err72 = {instancePath:instancePath+"/menus/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/menus/patternProperties/%5E~1/type",keyword:"type",params:{type: schema32.properties.menus.patternProperties["^/"].type}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/menus",schemaPath:"#/properties/menus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate148.errors = vErrors;
return errors === 0;
}
validate148.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateTemplate = validate185;
const schema120 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Template"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"labels":{"type":"object","patternProperties":{"^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$":{"type":["string","number","boolean"]}},"additionalProperties":false},"uses":{"type":"array","items":{"type":"string"}},"identity":{"$ref":"#/$defs/identity"},"radius":{"$ref":"#/$defs/radius"},"radius-incoming":{"$ref":"#/$defs/radius-incoming"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa"},"nas":{"$ref":"#/$defs/nas"},"pools":{"$ref":"#/$defs/pools"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles"},"hotspots":{"$ref":"#/$defs/hotspots"},"walled-garden":{"$ref":"#/$defs/walled-garden"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip"},"queue-types":{"$ref":"#/$defs/queue-types"},"simple-queues":{"$ref":"#/$defs/simple-queues"},"vlans":{"$ref":"#/$defs/vlans"},"addresses":{"$ref":"#/$defs/addresses"},"prune":{"type":"object","properties":{"radius":{"enum":["owned","exact","keep"]},"pools":{"enum":["owned","exact","keep"]},"ppp-profiles":{"enum":["owned","exact","keep"]},"pppoe-servers":{"enum":["owned","exact","keep"]},"ppp-secrets":{"enum":["owned","exact","keep"]},"hotspot-profiles":{"enum":["owned","exact","keep"]},"hotspot-user-profiles":{"enum":["owned","exact","keep"]},"hotspots":{"enum":["owned","exact","keep"]},"walled-garden":{"enum":["owned","exact","keep"]},"walled-garden-ip":{"enum":["owned","exact","keep"]},"queue-types":{"enum":["owned","exact","keep"]},"simple-queues":{"enum":["owned","exact","keep"]},"vlans":{"enum":["owned","exact","keep"]},"addresses":{"enum":["owned","exact","keep"]}},"patternProperties":{"^/":{"enum":["owned","exact","keep"]}},"additionalProperties":false},"ignore-fields":{"type":"object","properties":{"identity":{"$ref":"#/$defs/identity-fields"},"radius":{"$ref":"#/$defs/radius-fields"},"radius-incoming":{"$ref":"#/$defs/radius-incoming-fields"},"ppp-aaa":{"$ref":"#/$defs/ppp-aaa-fields"},"nas":{"$ref":"#/$defs/nas-fields"},"pools":{"$ref":"#/$defs/pools-fields"},"ppp-profiles":{"$ref":"#/$defs/ppp-profiles-fields"},"pppoe-servers":{"$ref":"#/$defs/pppoe-servers-fields"},"ppp-secrets":{"$ref":"#/$defs/ppp-secrets-fields"},"hotspot-profiles":{"$ref":"#/$defs/hotspot-profiles-fields"},"hotspot-user-profiles":{"$ref":"#/$defs/hotspot-user-profiles-fields"},"hotspots":{"$ref":"#/$defs/hotspots-fields"},"walled-garden":{"$ref":"#/$defs/walled-garden-fields"},"walled-garden-ip":{"$ref":"#/$defs/walled-garden-ip-fields"},"queue-types":{"$ref":"#/$defs/queue-types-fields"},"simple-queues":{"$ref":"#/$defs/simple-queues-fields"},"vlans":{"$ref":"#/$defs/vlans-fields"},"addresses":{"$ref":"#/$defs/addresses-fields"}},"patternProperties":{"^/":{"type":"array","items":{"type":"string"}}},"additionalProperties":false},"menus":{"type":"object","properties":{"/system/identity":{"$ref":"#/$defs/identity"},"/radius":{"$ref":"#/$defs/radius"},"/radius/incoming":{"$ref":"#/$defs/radius-incoming"},"/ppp/aaa":{"$ref":"#/$defs/ppp-aaa"},"/ip/pool":{"$ref":"#/$defs/pools"},"/ppp/profile":{"$ref":"#/$defs/ppp-profiles"},"/interface/pppoe-server/server":{"$ref":"#/$defs/pppoe-servers"},"/ppp/secret":{"$ref":"#/$defs/ppp-secrets"},"/ip/hotspot/profile":{"$ref":"#/$defs/hotspot-profiles"},"/ip/hotspot/user/profile":{"$ref":"#/$defs/hotspot-user-profiles"},"/ip/hotspot":{"$ref":"#/$defs/hotspots"},"/ip/hotspot/walled-garden":{"$ref":"#/$defs/walled-garden"},"/ip/hotspot/walled-garden/ip":{"$ref":"#/$defs/walled-garden-ip"},"/queue/type":{"$ref":"#/$defs/queue-types"},"/queue/simple":{"$ref":"#/$defs/simple-queues"},"/interface/vlan":{"$ref":"#/$defs/vlans"},"/ip/address":{"$ref":"#/$defs/addresses"}},"patternProperties":{"^/":{"type":["object","array"]}},"additionalProperties":true}},"required":["apiVersion","kind","name"],"additionalProperties":false};

function validate185(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate185.evaluated;
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
if(!(func1.call(schema120.properties, key0))){
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
const err10 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/patternProperties/%5E%5BA-Za-z0-9%5D(%3F%3A%5BA-Za-z0-9._~1-%5D*%5BA-Za-z0-9%5D)%3F%24/type",keyword:"type",params:{type: schema120.properties.labels.patternProperties["^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$"].type}};
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
if(data.nas !== undefined){
if(!(validate36(data.nas, {instancePath:instancePath+"/nas",parentData:data,parentDataProperty:"nas",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.pools !== undefined){
if(!(validate38(data.pools, {instancePath:instancePath+"/pools",parentData:data,parentDataProperty:"pools",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data["ppp-profiles"] !== undefined){
if(!(validate42(data["ppp-profiles"], {instancePath:instancePath+"/ppp-profiles",parentData:data,parentDataProperty:"ppp-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data["pppoe-servers"] !== undefined){
if(!(validate46(data["pppoe-servers"], {instancePath:instancePath+"/pppoe-servers",parentData:data,parentDataProperty:"pppoe-servers",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data["ppp-secrets"] !== undefined){
if(!(validate50(data["ppp-secrets"], {instancePath:instancePath+"/ppp-secrets",parentData:data,parentDataProperty:"ppp-secrets",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data["hotspot-profiles"] !== undefined){
if(!(validate54(data["hotspot-profiles"], {instancePath:instancePath+"/hotspot-profiles",parentData:data,parentDataProperty:"hotspot-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data["hotspot-user-profiles"] !== undefined){
if(!(validate58(data["hotspot-user-profiles"], {instancePath:instancePath+"/hotspot-user-profiles",parentData:data,parentDataProperty:"hotspot-user-profiles",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data.hotspots !== undefined){
if(!(validate62(data.hotspots, {instancePath:instancePath+"/hotspots",parentData:data,parentDataProperty:"hotspots",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data["walled-garden"] !== undefined){
if(!(validate66(data["walled-garden"], {instancePath:instancePath+"/walled-garden",parentData:data,parentDataProperty:"walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data["walled-garden-ip"] !== undefined){
if(!(validate70(data["walled-garden-ip"], {instancePath:instancePath+"/walled-garden-ip",parentData:data,parentDataProperty:"walled-garden-ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data["queue-types"] !== undefined){
if(!(validate74(data["queue-types"], {instancePath:instancePath+"/queue-types",parentData:data,parentDataProperty:"queue-types",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data["simple-queues"] !== undefined){
if(!(validate78(data["simple-queues"], {instancePath:instancePath+"/simple-queues",parentData:data,parentDataProperty:"simple-queues",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data.vlans !== undefined){
if(!(validate82(data.vlans, {instancePath:instancePath+"/vlans",parentData:data,parentDataProperty:"vlans",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data.addresses !== undefined){
if(!(validate86(data.addresses, {instancePath:instancePath+"/addresses",parentData:data,parentDataProperty:"addresses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.prune !== undefined){
let data26 = data.prune;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key3 in data26){
if(!((func1.call(schema120.properties.prune.properties, key3)) || (pattern23.test(key3)))){
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
if(data26.radius !== undefined){
let data27 = data26.radius;
if(!(((data27 === "owned") || (data27 === "exact")) || (data27 === "keep"))){
const err15 = {instancePath:instancePath+"/prune/radius",schemaPath:"#/properties/prune/properties/radius/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties.radius.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data26.pools !== undefined){
let data28 = data26.pools;
if(!(((data28 === "owned") || (data28 === "exact")) || (data28 === "keep"))){
const err16 = {instancePath:instancePath+"/prune/pools",schemaPath:"#/properties/prune/properties/pools/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties.pools.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data26["ppp-profiles"] !== undefined){
let data29 = data26["ppp-profiles"];
if(!(((data29 === "owned") || (data29 === "exact")) || (data29 === "keep"))){
const err17 = {instancePath:instancePath+"/prune/ppp-profiles",schemaPath:"#/properties/prune/properties/ppp-profiles/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["ppp-profiles"].enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data26["pppoe-servers"] !== undefined){
let data30 = data26["pppoe-servers"];
if(!(((data30 === "owned") || (data30 === "exact")) || (data30 === "keep"))){
const err18 = {instancePath:instancePath+"/prune/pppoe-servers",schemaPath:"#/properties/prune/properties/pppoe-servers/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["pppoe-servers"].enum}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data26["ppp-secrets"] !== undefined){
let data31 = data26["ppp-secrets"];
if(!(((data31 === "owned") || (data31 === "exact")) || (data31 === "keep"))){
const err19 = {instancePath:instancePath+"/prune/ppp-secrets",schemaPath:"#/properties/prune/properties/ppp-secrets/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["ppp-secrets"].enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data26["hotspot-profiles"] !== undefined){
let data32 = data26["hotspot-profiles"];
if(!(((data32 === "owned") || (data32 === "exact")) || (data32 === "keep"))){
const err20 = {instancePath:instancePath+"/prune/hotspot-profiles",schemaPath:"#/properties/prune/properties/hotspot-profiles/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["hotspot-profiles"].enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data26["hotspot-user-profiles"] !== undefined){
let data33 = data26["hotspot-user-profiles"];
if(!(((data33 === "owned") || (data33 === "exact")) || (data33 === "keep"))){
const err21 = {instancePath:instancePath+"/prune/hotspot-user-profiles",schemaPath:"#/properties/prune/properties/hotspot-user-profiles/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["hotspot-user-profiles"].enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data26.hotspots !== undefined){
let data34 = data26.hotspots;
if(!(((data34 === "owned") || (data34 === "exact")) || (data34 === "keep"))){
const err22 = {instancePath:instancePath+"/prune/hotspots",schemaPath:"#/properties/prune/properties/hotspots/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties.hotspots.enum}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data26["walled-garden"] !== undefined){
let data35 = data26["walled-garden"];
if(!(((data35 === "owned") || (data35 === "exact")) || (data35 === "keep"))){
const err23 = {instancePath:instancePath+"/prune/walled-garden",schemaPath:"#/properties/prune/properties/walled-garden/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["walled-garden"].enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data26["walled-garden-ip"] !== undefined){
let data36 = data26["walled-garden-ip"];
if(!(((data36 === "owned") || (data36 === "exact")) || (data36 === "keep"))){
const err24 = {instancePath:instancePath+"/prune/walled-garden-ip",schemaPath:"#/properties/prune/properties/walled-garden-ip/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["walled-garden-ip"].enum}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data26["queue-types"] !== undefined){
let data37 = data26["queue-types"];
if(!(((data37 === "owned") || (data37 === "exact")) || (data37 === "keep"))){
const err25 = {instancePath:instancePath+"/prune/queue-types",schemaPath:"#/properties/prune/properties/queue-types/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["queue-types"].enum}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data26["simple-queues"] !== undefined){
let data38 = data26["simple-queues"];
if(!(((data38 === "owned") || (data38 === "exact")) || (data38 === "keep"))){
const err26 = {instancePath:instancePath+"/prune/simple-queues",schemaPath:"#/properties/prune/properties/simple-queues/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties["simple-queues"].enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data26.vlans !== undefined){
let data39 = data26.vlans;
if(!(((data39 === "owned") || (data39 === "exact")) || (data39 === "keep"))){
const err27 = {instancePath:instancePath+"/prune/vlans",schemaPath:"#/properties/prune/properties/vlans/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties.vlans.enum}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data26.addresses !== undefined){
let data40 = data26.addresses;
if(!(((data40 === "owned") || (data40 === "exact")) || (data40 === "keep"))){
const err28 = {instancePath:instancePath+"/prune/addresses",schemaPath:"#/properties/prune/properties/addresses/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.properties.addresses.enum}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key4 in data26){
if(pattern23.test(key4)){
let data41 = data26[key4];
if(!(((data41 === "owned") || (data41 === "exact")) || (data41 === "keep"))){
const err29 = {instancePath:instancePath+"/prune/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prune/patternProperties/%5E~1/enum",keyword:"enum",params:{allowedValues: schema120.properties.prune.patternProperties["^/"].enum}};
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
let data42 = data["ignore-fields"];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key5 in data42){
if(!((func1.call(schema120.properties["ignore-fields"].properties, key5)) || (pattern23.test(key5)))){
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
if(data42.identity !== undefined){
let data43 = data42.identity;
if(Array.isArray(data43)){
const len1 = data43.length;
for(let i1=0; i1<len1; i1++){
if(!(data43[i1] === "name")){
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
if(data42.radius !== undefined){
let data45 = data42.radius;
if(Array.isArray(data45)){
const len2 = data45.length;
for(let i2=0; i2<len2; i2++){
let data46 = data45[i2];
if(!(((((((((((((((((data46 === "address") || (data46 === "service")) || (data46 === "secret")) || (data46 === "src-address")) || (data46 === "timeout")) || (data46 === "authentication-port")) || (data46 === "accounting-port")) || (data46 === "accounting-backup")) || (data46 === "called-id")) || (data46 === "domain")) || (data46 === "realm")) || (data46 === "protocol")) || (data46 === "certificate")) || (data46 === "radsec-timeout")) || (data46 === "require-message-auth")) || (data46 === "disabled")) || (data46 === "comment"))){
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
if(data42["radius-incoming"] !== undefined){
let data47 = data42["radius-incoming"];
if(Array.isArray(data47)){
const len3 = data47.length;
for(let i3=0; i3<len3; i3++){
let data48 = data47[i3];
if(!(((data48 === "accept") || (data48 === "port")) || (data48 === "vrf"))){
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
if(data42["ppp-aaa"] !== undefined){
let data49 = data42["ppp-aaa"];
if(Array.isArray(data49)){
const len4 = data49.length;
for(let i4=0; i4<len4; i4++){
let data50 = data49[i4];
if(!(((((data50 === "use-radius") || (data50 === "accounting")) || (data50 === "interim-update")) || (data50 === "use-circuit-id-in-nas-port-id")) || (data50 === "enable-ipv6-accounting"))){
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
if(data42.nas !== undefined){
let data51 = data42.nas;
if(Array.isArray(data51)){
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
let data52 = data51[i5];
if(!((((((((data52 === "nasname") || (data52 === "shortname")) || (data52 === "type")) || (data52 === "ports")) || (data52 === "secret")) || (data52 === "server")) || (data52 === "community")) || (data52 === "description"))){
const err40 = {instancePath:instancePath+"/ignore-fields/nas/" + i5,schemaPath:"#/$defs/nas-fields/items/enum",keyword:"enum",params:{allowedValues: schema49.items.enum}};
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
const err41 = {instancePath:instancePath+"/ignore-fields/nas",schemaPath:"#/$defs/nas-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data42.pools !== undefined){
let data53 = data42.pools;
if(Array.isArray(data53)){
const len6 = data53.length;
for(let i6=0; i6<len6; i6++){
let data54 = data53[i6];
if(!((((data54 === "name") || (data54 === "ranges")) || (data54 === "next-pool")) || (data54 === "comment"))){
const err42 = {instancePath:instancePath+"/ignore-fields/pools/" + i6,schemaPath:"#/$defs/pools-fields/items/enum",keyword:"enum",params:{allowedValues: schema53.items.enum}};
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
const err43 = {instancePath:instancePath+"/ignore-fields/pools",schemaPath:"#/$defs/pools-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data42["ppp-profiles"] !== undefined){
let data55 = data42["ppp-profiles"];
if(Array.isArray(data55)){
const len7 = data55.length;
for(let i7=0; i7<len7; i7++){
let data56 = data55[i7];
if(!(((((((((((((((((((((((((((((((((((((data56 === "name") || (data56 === "local-address")) || (data56 === "remote-address")) || (data56 === "rate-limit")) || (data56 === "dns-server")) || (data56 === "wins-server")) || (data56 === "session-timeout")) || (data56 === "idle-timeout")) || (data56 === "only-one")) || (data56 === "change-tcp-mss")) || (data56 === "use-compression")) || (data56 === "use-encryption")) || (data56 === "use-ipv6")) || (data56 === "use-mpls")) || (data56 === "use-upnp")) || (data56 === "address-list")) || (data56 === "interface-list")) || (data56 === "incoming-filter")) || (data56 === "outgoing-filter")) || (data56 === "parent-queue")) || (data56 === "queue-type")) || (data56 === "insert-queue-before")) || (data56 === "on-up")) || (data56 === "on-down")) || (data56 === "remote-ipv6-prefix-pool")) || (data56 === "remote-ipv6-prefix-reuse")) || (data56 === "dhcpv6-pd-pool")) || (data56 === "dhcpv6-lease-time")) || (data56 === "dhcpv6-use-radius")) || (data56 === "bridge")) || (data56 === "bridge-horizon")) || (data56 === "bridge-learning")) || (data56 === "bridge-path-cost")) || (data56 === "bridge-port-priority")) || (data56 === "bridge-port-trusted")) || (data56 === "bridge-port-vid")) || (data56 === "comment"))){
const err44 = {instancePath:instancePath+"/ignore-fields/ppp-profiles/" + i7,schemaPath:"#/$defs/ppp-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema57.items.enum}};
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
const err45 = {instancePath:instancePath+"/ignore-fields/ppp-profiles",schemaPath:"#/$defs/ppp-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data42["pppoe-servers"] !== undefined){
let data57 = data42["pppoe-servers"];
if(Array.isArray(data57)){
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
if(!((((((((((((((((data58 === "service-name") || (data58 === "interface")) || (data58 === "default-profile")) || (data58 === "authentication")) || (data58 === "one-session-per-host")) || (data58 === "keepalive-timeout")) || (data58 === "max-mtu")) || (data58 === "max-mru")) || (data58 === "mrru")) || (data58 === "max-sessions")) || (data58 === "pado-delay")) || (data58 === "accept-empty-service")) || (data58 === "accept-untagged")) || (data58 === "pppoe-over-vlan-range")) || (data58 === "disabled")) || (data58 === "comment"))){
const err46 = {instancePath:instancePath+"/ignore-fields/pppoe-servers/" + i8,schemaPath:"#/$defs/pppoe-servers-fields/items/enum",keyword:"enum",params:{allowedValues: schema61.items.enum}};
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
const err47 = {instancePath:instancePath+"/ignore-fields/pppoe-servers",schemaPath:"#/$defs/pppoe-servers-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data42["ppp-secrets"] !== undefined){
let data59 = data42["ppp-secrets"];
if(Array.isArray(data59)){
const len9 = data59.length;
for(let i9=0; i9<len9; i9++){
let data60 = data59[i9];
if(!((((((((((((((data60 === "name") || (data60 === "password")) || (data60 === "service")) || (data60 === "profile")) || (data60 === "caller-id")) || (data60 === "local-address")) || (data60 === "remote-address")) || (data60 === "remote-ipv6-prefix")) || (data60 === "routes")) || (data60 === "ipv6-routes")) || (data60 === "limit-bytes-in")) || (data60 === "limit-bytes-out")) || (data60 === "disabled")) || (data60 === "comment"))){
const err48 = {instancePath:instancePath+"/ignore-fields/ppp-secrets/" + i9,schemaPath:"#/$defs/ppp-secrets-fields/items/enum",keyword:"enum",params:{allowedValues: schema65.items.enum}};
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
const err49 = {instancePath:instancePath+"/ignore-fields/ppp-secrets",schemaPath:"#/$defs/ppp-secrets-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data42["hotspot-profiles"] !== undefined){
let data61 = data42["hotspot-profiles"];
if(Array.isArray(data61)){
const len10 = data61.length;
for(let i10=0; i10<len10; i10++){
let data62 = data61[i10];
if(!((((((((((((((((((((((((((data62 === "name") || (data62 === "hotspot-address")) || (data62 === "dns-name")) || (data62 === "html-directory")) || (data62 === "html-directory-override")) || (data62 === "login-by")) || (data62 === "http-cookie-lifetime")) || (data62 === "mac-auth-mode")) || (data62 === "mac-auth-password")) || (data62 === "ssl-certificate")) || (data62 === "split-user-domain")) || (data62 === "trial-uptime-limit")) || (data62 === "trial-uptime-reset")) || (data62 === "trial-user-profile")) || (data62 === "use-radius")) || (data62 === "radius-accounting")) || (data62 === "radius-interim-update")) || (data62 === "radius-default-domain")) || (data62 === "radius-location-id")) || (data62 === "radius-location-name")) || (data62 === "radius-mac-format")) || (data62 === "nas-port-type")) || (data62 === "rate-limit")) || (data62 === "install-hotspot-queue")) || (data62 === "http-proxy")) || (data62 === "smtp-server"))){
const err50 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles/" + i10,schemaPath:"#/$defs/hotspot-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema69.items.enum}};
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
const err51 = {instancePath:instancePath+"/ignore-fields/hotspot-profiles",schemaPath:"#/$defs/hotspot-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data42["hotspot-user-profiles"] !== undefined){
let data63 = data42["hotspot-user-profiles"];
if(Array.isArray(data63)){
const len11 = data63.length;
for(let i11=0; i11<len11; i11++){
let data64 = data63[i11];
if(!((((((((((((((((((((((((((data64 === "name") || (data64 === "rate-limit")) || (data64 === "address-pool")) || (data64 === "shared-users")) || (data64 === "session-timeout")) || (data64 === "idle-timeout")) || (data64 === "keepalive-timeout")) || (data64 === "status-autorefresh")) || (data64 === "add-mac-cookie")) || (data64 === "mac-cookie-timeout")) || (data64 === "address-list")) || (data64 === "incoming-filter")) || (data64 === "outgoing-filter")) || (data64 === "incoming-packet-mark")) || (data64 === "outgoing-packet-mark")) || (data64 === "parent-queue")) || (data64 === "queue-type")) || (data64 === "insert-queue-before")) || (data64 === "on-login")) || (data64 === "on-logout")) || (data64 === "open-status-page")) || (data64 === "transparent-proxy")) || (data64 === "advertise")) || (data64 === "advertise-url")) || (data64 === "advertise-interval")) || (data64 === "advertise-timeout"))){
const err52 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles/" + i11,schemaPath:"#/$defs/hotspot-user-profiles-fields/items/enum",keyword:"enum",params:{allowedValues: schema73.items.enum}};
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
const err53 = {instancePath:instancePath+"/ignore-fields/hotspot-user-profiles",schemaPath:"#/$defs/hotspot-user-profiles-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data42.hotspots !== undefined){
let data65 = data42.hotspots;
if(Array.isArray(data65)){
const len12 = data65.length;
for(let i12=0; i12<len12; i12++){
let data66 = data65[i12];
if(!(((((((((data66 === "name") || (data66 === "interface")) || (data66 === "profile")) || (data66 === "address-pool")) || (data66 === "addresses-per-mac")) || (data66 === "idle-timeout")) || (data66 === "keepalive-timeout")) || (data66 === "login-timeout")) || (data66 === "disabled"))){
const err54 = {instancePath:instancePath+"/ignore-fields/hotspots/" + i12,schemaPath:"#/$defs/hotspots-fields/items/enum",keyword:"enum",params:{allowedValues: schema77.items.enum}};
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
const err55 = {instancePath:instancePath+"/ignore-fields/hotspots",schemaPath:"#/$defs/hotspots-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data42["walled-garden"] !== undefined){
let data67 = data42["walled-garden"];
if(Array.isArray(data67)){
const len13 = data67.length;
for(let i13=0; i13<len13; i13++){
let data68 = data67[i13];
if(!(((((((((data68 === "dst-host") || (data68 === "action")) || (data68 === "path")) || (data68 === "method")) || (data68 === "dst-port")) || (data68 === "server")) || (data68 === "src-address")) || (data68 === "disabled")) || (data68 === "comment"))){
const err56 = {instancePath:instancePath+"/ignore-fields/walled-garden/" + i13,schemaPath:"#/$defs/walled-garden-fields/items/enum",keyword:"enum",params:{allowedValues: schema81.items.enum}};
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
const err57 = {instancePath:instancePath+"/ignore-fields/walled-garden",schemaPath:"#/$defs/walled-garden-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data42["walled-garden-ip"] !== undefined){
let data69 = data42["walled-garden-ip"];
if(Array.isArray(data69)){
const len14 = data69.length;
for(let i14=0; i14<len14; i14++){
let data70 = data69[i14];
if(!(((((((((((data70 === "dst-host") || (data70 === "dst-address")) || (data70 === "dst-address-list")) || (data70 === "dst-port")) || (data70 === "protocol")) || (data70 === "action")) || (data70 === "server")) || (data70 === "src-address")) || (data70 === "src-address-list")) || (data70 === "disabled")) || (data70 === "comment"))){
const err58 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip/" + i14,schemaPath:"#/$defs/walled-garden-ip-fields/items/enum",keyword:"enum",params:{allowedValues: schema85.items.enum}};
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
const err59 = {instancePath:instancePath+"/ignore-fields/walled-garden-ip",schemaPath:"#/$defs/walled-garden-ip-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data42["queue-types"] !== undefined){
let data71 = data42["queue-types"];
if(Array.isArray(data71)){
const len15 = data71.length;
for(let i15=0; i15<len15; i15++){
let data72 = data71[i15];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((data72 === "name") || (data72 === "kind")) || (data72 === "pcq-classifier")) || (data72 === "pcq-rate")) || (data72 === "pcq-limit")) || (data72 === "pcq-total-limit")) || (data72 === "pcq-burst-rate")) || (data72 === "pcq-burst-threshold")) || (data72 === "pcq-burst-time")) || (data72 === "pcq-src-address-mask")) || (data72 === "pcq-dst-address-mask")) || (data72 === "pcq-src-address6-mask")) || (data72 === "pcq-dst-address6-mask")) || (data72 === "pfifo-limit")) || (data72 === "mq-pfifo-limit")) || (data72 === "bfifo-limit")) || (data72 === "sfq-allot")) || (data72 === "sfq-perturb")) || (data72 === "red-limit")) || (data72 === "red-min-threshold")) || (data72 === "red-max-threshold")) || (data72 === "red-burst")) || (data72 === "red-avg-packet")) || (data72 === "codel-limit")) || (data72 === "codel-target")) || (data72 === "codel-interval")) || (data72 === "codel-ecn")) || (data72 === "codel-ce-threshold")) || (data72 === "fq-codel-limit")) || (data72 === "fq-codel-flows")) || (data72 === "fq-codel-quantum")) || (data72 === "fq-codel-memlimit")) || (data72 === "fq-codel-target")) || (data72 === "fq-codel-interval")) || (data72 === "fq-codel-ecn")) || (data72 === "fq-codel-ce-threshold")) || (data72 === "cake-bandwidth")) || (data72 === "cake-autorate-ingress")) || (data72 === "cake-rtt")) || (data72 === "cake-rtt-scheme")) || (data72 === "cake-diffserv")) || (data72 === "cake-flowmode")) || (data72 === "cake-nat")) || (data72 === "cake-wash")) || (data72 === "cake-ack-filter")) || (data72 === "cake-overhead")) || (data72 === "cake-overhead-scheme")) || (data72 === "cake-mpu")) || (data72 === "cake-atm")) || (data72 === "cake-memlimit"))){
const err60 = {instancePath:instancePath+"/ignore-fields/queue-types/" + i15,schemaPath:"#/$defs/queue-types-fields/items/enum",keyword:"enum",params:{allowedValues: schema89.items.enum}};
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
const err61 = {instancePath:instancePath+"/ignore-fields/queue-types",schemaPath:"#/$defs/queue-types-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data42["simple-queues"] !== undefined){
let data73 = data42["simple-queues"];
if(Array.isArray(data73)){
const len16 = data73.length;
for(let i16=0; i16<len16; i16++){
let data74 = data73[i16];
if(!((((((((((((((((((((((((data74 === "name") || (data74 === "target")) || (data74 === "dst")) || (data74 === "max-limit")) || (data74 === "limit-at")) || (data74 === "burst-limit")) || (data74 === "burst-threshold")) || (data74 === "burst-time")) || (data74 === "priority")) || (data74 === "queue")) || (data74 === "parent")) || (data74 === "packet-marks")) || (data74 === "time")) || (data74 === "bucket-size")) || (data74 === "total-max-limit")) || (data74 === "total-limit-at")) || (data74 === "total-burst-limit")) || (data74 === "total-burst-threshold")) || (data74 === "total-burst-time")) || (data74 === "total-priority")) || (data74 === "total-bucket-size")) || (data74 === "total-queue")) || (data74 === "disabled")) || (data74 === "comment"))){
const err62 = {instancePath:instancePath+"/ignore-fields/simple-queues/" + i16,schemaPath:"#/$defs/simple-queues-fields/items/enum",keyword:"enum",params:{allowedValues: schema93.items.enum}};
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
const err63 = {instancePath:instancePath+"/ignore-fields/simple-queues",schemaPath:"#/$defs/simple-queues-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data42.vlans !== undefined){
let data75 = data42.vlans;
if(Array.isArray(data75)){
const len17 = data75.length;
for(let i17=0; i17<len17; i17++){
let data76 = data75[i17];
if(!(((((((((((((data76 === "name") || (data76 === "interface")) || (data76 === "vlan-id")) || (data76 === "mtu")) || (data76 === "use-service-tag")) || (data76 === "arp")) || (data76 === "arp-timeout")) || (data76 === "loop-protect")) || (data76 === "loop-protect-send-interval")) || (data76 === "loop-protect-disable-time")) || (data76 === "mvrp")) || (data76 === "disabled")) || (data76 === "comment"))){
const err64 = {instancePath:instancePath+"/ignore-fields/vlans/" + i17,schemaPath:"#/$defs/vlans-fields/items/enum",keyword:"enum",params:{allowedValues: schema97.items.enum}};
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
const err65 = {instancePath:instancePath+"/ignore-fields/vlans",schemaPath:"#/$defs/vlans-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data42.addresses !== undefined){
let data77 = data42.addresses;
if(Array.isArray(data77)){
const len18 = data77.length;
for(let i18=0; i18<len18; i18++){
let data78 = data77[i18];
if(!(((((((data78 === "address") || (data78 === "interface")) || (data78 === "network")) || (data78 === "netmask")) || (data78 === "broadcast")) || (data78 === "disabled")) || (data78 === "comment"))){
const err66 = {instancePath:instancePath+"/ignore-fields/addresses/" + i18,schemaPath:"#/$defs/addresses-fields/items/enum",keyword:"enum",params:{allowedValues: schema101.items.enum}};
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
const err67 = {instancePath:instancePath+"/ignore-fields/addresses",schemaPath:"#/$defs/addresses-fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
for(const key6 in data42){
if(pattern23.test(key6)){
let data79 = data42[key6];
if(Array.isArray(data79)){
const len19 = data79.length;
for(let i19=0; i19<len19; i19++){
if(typeof data79[i19] !== "string"){
const err68 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err69 = {instancePath:instancePath+"/ignore-fields/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ignore-fields/patternProperties/%5E~1/type",keyword:"type",params:{type: "array"}};
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
const err70 = {instancePath:instancePath+"/ignore-fields",schemaPath:"#/properties/ignore-fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.menus !== undefined){
let data81 = data.menus;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81["/system/identity"] !== undefined){
if(!(validate26(data81["/system/identity"], {instancePath:instancePath+"/menus/~1system~1identity",parentData:data81,parentDataProperty:"/system/identity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data81["/radius"] !== undefined){
if(!(validate28(data81["/radius"], {instancePath:instancePath+"/menus/~1radius",parentData:data81,parentDataProperty:"/radius",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data81["/radius/incoming"] !== undefined){
if(!(validate32(data81["/radius/incoming"], {instancePath:instancePath+"/menus/~1radius~1incoming",parentData:data81,parentDataProperty:"/radius/incoming",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data81["/ppp/aaa"] !== undefined){
if(!(validate34(data81["/ppp/aaa"], {instancePath:instancePath+"/menus/~1ppp~1aaa",parentData:data81,parentDataProperty:"/ppp/aaa",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data81["/ip/pool"] !== undefined){
if(!(validate38(data81["/ip/pool"], {instancePath:instancePath+"/menus/~1ip~1pool",parentData:data81,parentDataProperty:"/ip/pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data81["/ppp/profile"] !== undefined){
if(!(validate42(data81["/ppp/profile"], {instancePath:instancePath+"/menus/~1ppp~1profile",parentData:data81,parentDataProperty:"/ppp/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data81["/interface/pppoe-server/server"] !== undefined){
if(!(validate46(data81["/interface/pppoe-server/server"], {instancePath:instancePath+"/menus/~1interface~1pppoe-server~1server",parentData:data81,parentDataProperty:"/interface/pppoe-server/server",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
if(data81["/ppp/secret"] !== undefined){
if(!(validate50(data81["/ppp/secret"], {instancePath:instancePath+"/menus/~1ppp~1secret",parentData:data81,parentDataProperty:"/ppp/secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data81["/ip/hotspot/profile"] !== undefined){
if(!(validate54(data81["/ip/hotspot/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1profile",parentData:data81,parentDataProperty:"/ip/hotspot/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data81["/ip/hotspot/user/profile"] !== undefined){
if(!(validate58(data81["/ip/hotspot/user/profile"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1user~1profile",parentData:data81,parentDataProperty:"/ip/hotspot/user/profile",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
if(data81["/ip/hotspot"] !== undefined){
if(!(validate62(data81["/ip/hotspot"], {instancePath:instancePath+"/menus/~1ip~1hotspot",parentData:data81,parentDataProperty:"/ip/hotspot",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data81["/ip/hotspot/walled-garden"] !== undefined){
if(!(validate66(data81["/ip/hotspot/walled-garden"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden",parentData:data81,parentDataProperty:"/ip/hotspot/walled-garden",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data81["/ip/hotspot/walled-garden/ip"] !== undefined){
if(!(validate70(data81["/ip/hotspot/walled-garden/ip"], {instancePath:instancePath+"/menus/~1ip~1hotspot~1walled-garden~1ip",parentData:data81,parentDataProperty:"/ip/hotspot/walled-garden/ip",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data81["/queue/type"] !== undefined){
if(!(validate74(data81["/queue/type"], {instancePath:instancePath+"/menus/~1queue~1type",parentData:data81,parentDataProperty:"/queue/type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data81["/queue/simple"] !== undefined){
if(!(validate78(data81["/queue/simple"], {instancePath:instancePath+"/menus/~1queue~1simple",parentData:data81,parentDataProperty:"/queue/simple",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data81["/interface/vlan"] !== undefined){
if(!(validate82(data81["/interface/vlan"], {instancePath:instancePath+"/menus/~1interface~1vlan",parentData:data81,parentDataProperty:"/interface/vlan",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data81["/ip/address"] !== undefined){
if(!(validate86(data81["/ip/address"], {instancePath:instancePath+"/menus/~1ip~1address",parentData:data81,parentDataProperty:"/ip/address",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
for(const key7 in data81){
if(pattern23.test(key7)){
let data99 = data81[key7];
if(!data99 || typeof data99 != "object"){
const err71 = {instancePath:instancePath+"/menus/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/menus/patternProperties/%5E~1/type",keyword:"type",params:{type: schema120.properties.menus.patternProperties["^/"].type}};
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
}
else {
const err72 = {instancePath:instancePath+"/menus",schemaPath:"#/properties/menus/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
validate185.errors = vErrors;
return errors === 0;
}
validate185.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFleet = validate221;
const schema139 = {"type":"object","properties":{"apiVersion":{"const":"rosform/v1"},"kind":{"const":"Fleet"},"name":{"type":"string","pattern":"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"},"description":{"type":"string"},"concurrency":{"type":"integer","minimum":1,"maximum":1000},"allowed-addresses":{"type":"array","items":{"type":"string"}},"unique-pools":{"$ref":"#/$defs/flag"},"defaults":{"type":"object","properties":{"port":{"type":"integer","minimum":1,"maximum":65535},"tls":{"$ref":"#/$defs/tls"},"username":{"type":"string","pattern":"."},"password":{"$ref":"#/$defs/secret"},"timeout":{"type":["string","number"]}},"additionalProperties":false},"radius-database":{"type":"object","properties":{"url":{"anyOf":[{"type":"object","properties":{"env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"required":["env"],"additionalProperties":false},{"type":"object","properties":{"file":{"type":"string","pattern":"."}},"required":["file"],"additionalProperties":false},{"type":"string","pattern":"."}]},"password":{"$ref":"#/$defs/secret"},"table":{"type":"string","pattern":"^[^.]+(\\.[^.]+)?$"},"columns":{"type":"object","properties":{"id":{"type":["string","null"],"pattern":".","not":{"type":"null"}},"nasname":{"type":["string","null"],"pattern":".","not":{"type":"null"}},"shortname":{"type":["string","null"],"pattern":"."},"type":{"type":["string","null"],"pattern":"."},"ports":{"type":["string","null"],"pattern":"."},"secret":{"type":["string","null"],"pattern":".","not":{"type":"null"}},"server":{"type":["string","null"],"pattern":"."},"community":{"type":["string","null"],"pattern":"."},"description":{"type":["string","null"],"pattern":".","not":{"type":"null"}}},"additionalProperties":false},"tls":{"anyOf":[{"$ref":"#/$defs/flag"},{"type":"object","properties":{"ca":{"type":"object","properties":{"file":{"type":"string","pattern":"."}},"required":["file"],"additionalProperties":false}},"required":["ca"],"additionalProperties":false}]},"clients":{"enum":["startup","dynamic"]},"reload":{"type":"array","items":{"type":["string","number"]},"minItems":1},"subscribers":{"$ref":"#/$defs/flag"},"timeout":{"type":["string","number"]}},"required":["url"],"additionalProperties":false}},"required":["apiVersion","kind"],"additionalProperties":false};
const pattern45 = new RegExp("^[^.]+(\\.[^.]+)?$", "u");

function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
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
if(!(func1.call(schema139.properties, key0))){
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
const err32 = {instancePath:instancePath+"/defaults/timeout",schemaPath:"#/properties/defaults/properties/timeout/type",keyword:"type",params:{type: schema139.properties.defaults.properties.timeout.type}};
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
if(data["radius-database"] !== undefined){
let data16 = data["radius-database"];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.url === undefined){
const err34 = {instancePath:instancePath+"/radius-database",schemaPath:"#/properties/radius-database/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key4 in data16){
if(!(func1.call(schema139.properties["radius-database"].properties, key4))){
const err35 = {instancePath:instancePath+"/radius-database",schemaPath:"#/properties/radius-database/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.url !== undefined){
let data17 = data16.url;
const _errs45 = errors;
let valid10 = false;
const _errs46 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.env === undefined){
const err36 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/0/required",keyword:"required",params:{missingProperty: "env"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key5 in data17){
if(!(key5 === "env")){
const err37 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.env !== undefined){
let data18 = data17.env;
if(typeof data18 === "string"){
if(!pattern8.test(data18)){
const err38 = {instancePath:instancePath+"/radius-database/url/env",schemaPath:"#/properties/radius-database/properties/url/anyOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/radius-database/url/env",schemaPath:"#/properties/radius-database/properties/url/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"}};
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
const err40 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid1 = _errs46 === errors;
valid10 = valid10 || _valid1;
if(_valid1){
var props2 = true;
}
const _errs51 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.file === undefined){
const err41 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/1/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key6 in data17){
if(!(key6 === "file")){
const err42 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.file !== undefined){
let data19 = data17.file;
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
const err43 = {instancePath:instancePath+"/radius-database/url/file",schemaPath:"#/properties/radius-database/properties/url/anyOf/1/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/radius-database/url/file",schemaPath:"#/properties/radius-database/properties/url/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"}};
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
const err45 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid1 = _errs51 === errors;
valid10 = valid10 || _valid1;
if(_valid1){
if(props2 !== true){
props2 = true;
}
}
const _errs56 = errors;
if(typeof data17 === "string"){
if(!pattern4.test(data17)){
const err46 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/2/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid1 = _errs56 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err48 = {instancePath:instancePath+"/radius-database/url",schemaPath:"#/properties/radius-database/properties/url/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
}
if(data16.password !== undefined){
let data20 = data16.password;
const _errs60 = errors;
let valid14 = false;
const _errs61 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.env === undefined){
const err49 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/0/required",keyword:"required",params:{missingProperty: "env"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key7 in data20){
if(!(key7 === "env")){
const err50 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data20.env !== undefined){
let data21 = data20.env;
if(typeof data21 === "string"){
if(!pattern8.test(data21)){
const err51 = {instancePath:instancePath+"/radius-database/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/radius-database/password/env",schemaPath:"#/$defs/secret/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"}};
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
const err53 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid2 = _errs61 === errors;
valid14 = valid14 || _valid2;
if(_valid2){
var props3 = true;
}
const _errs66 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.file === undefined){
const err54 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/1/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key8 in data20){
if(!(key8 === "file")){
const err55 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data20.file !== undefined){
let data22 = data20.file;
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err56 = {instancePath:instancePath+"/radius-database/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/radius-database/password/file",schemaPath:"#/$defs/secret/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"}};
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
const err58 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid2 = _errs66 === errors;
valid14 = valid14 || _valid2;
if(_valid2){
if(props3 !== true){
props3 = true;
}
}
const _errs71 = errors;
if(typeof data20 !== "string"){
const err59 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid2 = _errs71 === errors;
valid14 = valid14 || _valid2;
if(!valid14){
const err60 = {instancePath:instancePath+"/radius-database/password",schemaPath:"#/$defs/secret/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
}
}
if(data16.table !== undefined){
let data23 = data16.table;
if(typeof data23 === "string"){
if(!pattern45.test(data23)){
const err61 = {instancePath:instancePath+"/radius-database/table",schemaPath:"#/properties/radius-database/properties/table/pattern",keyword:"pattern",params:{pattern: "^[^.]+(\\.[^.]+)?$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/radius-database/table",schemaPath:"#/properties/radius-database/properties/table/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data16.columns !== undefined){
let data24 = data16.columns;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
if(!(func1.call(schema139.properties["radius-database"].properties.columns.properties, key9))){
const err63 = {instancePath:instancePath+"/radius-database/columns",schemaPath:"#/properties/radius-database/properties/columns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data24.id !== undefined){
let data25 = data24.id;
if((typeof data25 !== "string") && (data25 !== null)){
const err64 = {instancePath:instancePath+"/radius-database/columns/id",schemaPath:"#/properties/radius-database/properties/columns/properties/id/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.id.type}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const _errs80 = errors;
const _errs81 = errors;
if(data25 !== null){
const err65 = {};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var valid18 = _errs81 === errors;
if(valid18){
const err66 = {instancePath:instancePath+"/radius-database/columns/id",schemaPath:"#/properties/radius-database/properties/columns/properties/id/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
const err67 = {instancePath:instancePath+"/radius-database/columns/id",schemaPath:"#/properties/radius-database/properties/columns/properties/id/pattern",keyword:"pattern",params:{pattern: "."}};
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
if(data24.nasname !== undefined){
let data26 = data24.nasname;
if((typeof data26 !== "string") && (data26 !== null)){
const err68 = {instancePath:instancePath+"/radius-database/columns/nasname",schemaPath:"#/properties/radius-database/properties/columns/properties/nasname/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.nasname.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const _errs85 = errors;
const _errs86 = errors;
if(data26 !== null){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var valid19 = _errs86 === errors;
if(valid19){
const err70 = {instancePath:instancePath+"/radius-database/columns/nasname",schemaPath:"#/properties/radius-database/properties/columns/properties/nasname/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
const err71 = {instancePath:instancePath+"/radius-database/columns/nasname",schemaPath:"#/properties/radius-database/properties/columns/properties/nasname/pattern",keyword:"pattern",params:{pattern: "."}};
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
if(data24.shortname !== undefined){
let data27 = data24.shortname;
if((typeof data27 !== "string") && (data27 !== null)){
const err72 = {instancePath:instancePath+"/radius-database/columns/shortname",schemaPath:"#/properties/radius-database/properties/columns/properties/shortname/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.shortname.type}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(typeof data27 === "string"){
if(!pattern4.test(data27)){
const err73 = {instancePath:instancePath+"/radius-database/columns/shortname",schemaPath:"#/properties/radius-database/properties/columns/properties/shortname/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data24.type !== undefined){
let data28 = data24.type;
if((typeof data28 !== "string") && (data28 !== null)){
const err74 = {instancePath:instancePath+"/radius-database/columns/type",schemaPath:"#/properties/radius-database/properties/columns/properties/type/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.type.type}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(typeof data28 === "string"){
if(!pattern4.test(data28)){
const err75 = {instancePath:instancePath+"/radius-database/columns/type",schemaPath:"#/properties/radius-database/properties/columns/properties/type/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data24.ports !== undefined){
let data29 = data24.ports;
if((typeof data29 !== "string") && (data29 !== null)){
const err76 = {instancePath:instancePath+"/radius-database/columns/ports",schemaPath:"#/properties/radius-database/properties/columns/properties/ports/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.ports.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern4.test(data29)){
const err77 = {instancePath:instancePath+"/radius-database/columns/ports",schemaPath:"#/properties/radius-database/properties/columns/properties/ports/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data24.secret !== undefined){
let data30 = data24.secret;
if((typeof data30 !== "string") && (data30 !== null)){
const err78 = {instancePath:instancePath+"/radius-database/columns/secret",schemaPath:"#/properties/radius-database/properties/columns/properties/secret/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.secret.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const _errs96 = errors;
const _errs97 = errors;
if(data30 !== null){
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid20 = _errs97 === errors;
if(valid20){
const err80 = {instancePath:instancePath+"/radius-database/columns/secret",schemaPath:"#/properties/radius-database/properties/columns/properties/secret/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
if(typeof data30 === "string"){
if(!pattern4.test(data30)){
const err81 = {instancePath:instancePath+"/radius-database/columns/secret",schemaPath:"#/properties/radius-database/properties/columns/properties/secret/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data24.server !== undefined){
let data31 = data24.server;
if((typeof data31 !== "string") && (data31 !== null)){
const err82 = {instancePath:instancePath+"/radius-database/columns/server",schemaPath:"#/properties/radius-database/properties/columns/properties/server/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.server.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(typeof data31 === "string"){
if(!pattern4.test(data31)){
const err83 = {instancePath:instancePath+"/radius-database/columns/server",schemaPath:"#/properties/radius-database/properties/columns/properties/server/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data24.community !== undefined){
let data32 = data24.community;
if((typeof data32 !== "string") && (data32 !== null)){
const err84 = {instancePath:instancePath+"/radius-database/columns/community",schemaPath:"#/properties/radius-database/properties/columns/properties/community/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.community.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(typeof data32 === "string"){
if(!pattern4.test(data32)){
const err85 = {instancePath:instancePath+"/radius-database/columns/community",schemaPath:"#/properties/radius-database/properties/columns/properties/community/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data24.description !== undefined){
let data33 = data24.description;
if((typeof data33 !== "string") && (data33 !== null)){
const err86 = {instancePath:instancePath+"/radius-database/columns/description",schemaPath:"#/properties/radius-database/properties/columns/properties/description/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.columns.properties.description.type}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
const _errs105 = errors;
const _errs106 = errors;
if(data33 !== null){
const err87 = {};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
var valid21 = _errs106 === errors;
if(valid21){
const err88 = {instancePath:instancePath+"/radius-database/columns/description",schemaPath:"#/properties/radius-database/properties/columns/properties/description/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
else {
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
}
if(typeof data33 === "string"){
if(!pattern4.test(data33)){
const err89 = {instancePath:instancePath+"/radius-database/columns/description",schemaPath:"#/properties/radius-database/properties/columns/properties/description/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/radius-database/columns",schemaPath:"#/properties/radius-database/properties/columns/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data16.tls !== undefined){
let data34 = data16.tls;
const _errs109 = errors;
let valid22 = false;
const _errs110 = errors;
if(!((((data34 === true) || (data34 === false)) || (data34 === "yes")) || (data34 === "no"))){
const err91 = {instancePath:instancePath+"/radius-database/tls",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid3 = _errs110 === errors;
valid22 = valid22 || _valid3;
const _errs112 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.ca === undefined){
const err92 = {instancePath:instancePath+"/radius-database/tls",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/required",keyword:"required",params:{missingProperty: "ca"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key10 in data34){
if(!(key10 === "ca")){
const err93 = {instancePath:instancePath+"/radius-database/tls",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data34.ca !== undefined){
let data35 = data34.ca;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.file === undefined){
const err94 = {instancePath:instancePath+"/radius-database/tls/ca",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/properties/ca/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key11 in data35){
if(!(key11 === "file")){
const err95 = {instancePath:instancePath+"/radius-database/tls/ca",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/properties/ca/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data35.file !== undefined){
let data36 = data35.file;
if(typeof data36 === "string"){
if(!pattern4.test(data36)){
const err96 = {instancePath:instancePath+"/radius-database/tls/ca/file",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/properties/ca/properties/file/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/radius-database/tls/ca/file",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/properties/ca/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/radius-database/tls/ca",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/properties/ca/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/radius-database/tls",schemaPath:"#/properties/radius-database/properties/tls/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid3 = _errs112 === errors;
valid22 = valid22 || _valid3;
if(!valid22){
const err100 = {instancePath:instancePath+"/radius-database/tls",schemaPath:"#/properties/radius-database/properties/tls/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
}
if(data16.clients !== undefined){
let data37 = data16.clients;
if(!((data37 === "startup") || (data37 === "dynamic"))){
const err101 = {instancePath:instancePath+"/radius-database/clients",schemaPath:"#/properties/radius-database/properties/clients/enum",keyword:"enum",params:{allowedValues: schema139.properties["radius-database"].properties.clients.enum}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data16.reload !== undefined){
let data38 = data16.reload;
if(Array.isArray(data38)){
if(data38.length < 1){
const err102 = {instancePath:instancePath+"/radius-database/reload",schemaPath:"#/properties/radius-database/properties/reload/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
const len1 = data38.length;
for(let i1=0; i1<len1; i1++){
let data39 = data38[i1];
if((typeof data39 !== "string") && (!(typeof data39 == "number"))){
const err103 = {instancePath:instancePath+"/radius-database/reload/" + i1,schemaPath:"#/properties/radius-database/properties/reload/items/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.reload.items.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/radius-database/reload",schemaPath:"#/properties/radius-database/properties/reload/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data16.subscribers !== undefined){
let data40 = data16.subscribers;
if(!((((data40 === true) || (data40 === false)) || (data40 === "yes")) || (data40 === "no"))){
const err105 = {instancePath:instancePath+"/radius-database/subscribers",schemaPath:"#/$defs/flag/enum",keyword:"enum",params:{allowedValues: schema35.enum}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data16.timeout !== undefined){
let data41 = data16.timeout;
if((typeof data41 !== "string") && (!(typeof data41 == "number"))){
const err106 = {instancePath:instancePath+"/radius-database/timeout",schemaPath:"#/properties/radius-database/properties/timeout/type",keyword:"type",params:{type: schema139.properties["radius-database"].properties.timeout.type}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/radius-database",schemaPath:"#/properties/radius-database/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
