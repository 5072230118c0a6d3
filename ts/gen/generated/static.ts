// @ts-nocheck
// Made by `npm run gen` from proto/. Do not edit.
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = {}

$root.littlehorse = (() => {

 const littlehorse = {};

 littlehorse.ACLResource = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "ACL_WORKFLOW"] = 0;
  values[valuesById[1] = "ACL_TASK"] = 1;
  values[valuesById[2] = "ACL_EXTERNAL_EVENT"] = 2;
  values[valuesById[3] = "ACL_USER_TASK"] = 3;
  values[valuesById[4] = "ACL_PRINCIPAL"] = 4;
  values[valuesById[5] = "ACL_TENANT"] = 5;
  values[valuesById[6] = "ACL_ALL_RESOURCES"] = 6;
  values[valuesById[7] = "ACL_TASK_WORKER_GROUP"] = 7;
  values[valuesById[8] = "ACL_WORKFLOW_EVENT"] = 8;
  values[valuesById[9] = "ACL_STRUCT"] = 9;
  values[valuesById[10] = "ACL_QUOTA"] = 10;
  return values;
 })();

 littlehorse.ACLAction = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "READ"] = 0;
  values[valuesById[1] = "RUN"] = 1;
  values[valuesById[2] = "WRITE_METADATA"] = 2;
  values[valuesById[3] = "ALL_ACTIONS"] = 3;
  return values;
 })();

 littlehorse.Principal = (function() {

  const Principal = function (p) {
   this.perTenantAcls = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Principal.prototype.id = null;
  Principal.prototype.createdAt = null;
  Principal.prototype.perTenantAcls = $util.emptyObject;
  Principal.prototype.globalAcls = null;

  Principal.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.PrincipalId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.perTenantAcls != null && $Object.hasOwnProperty.call(m, "perTenantAcls")) {
    for (var ks = $Object.keys(m.perTenantAcls), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ServerACLs.encode(m.perTenantAcls[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.globalAcls != null && $Object.hasOwnProperty.call(m, "globalAcls"))
    $root.littlehorse.ServerACLs.encode(m.globalAcls, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Principal.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Principal();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.perTenantAcls === $util.emptyObject)
       m.perTenantAcls = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ServerACLs.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.perTenantAcls, k);
      m.perTenantAcls[k] = v || new $root.littlehorse.ServerACLs();
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.globalAcls = $root.littlehorse.ServerACLs.decode(r, r.size(), $undefined, q + 1, m.globalAcls);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Principal;
 })();

 littlehorse.Tenant = (function() {

  const Tenant = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Tenant.prototype.id = null;
  Tenant.prototype.createdAt = null;
  Tenant.prototype.outputTopicConfig = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Tenant.prototype, "_outputTopicConfig", {
   get: $util.oneOfGetter($oneOfFields = ["outputTopicConfig"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Tenant.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.TenantId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.outputTopicConfig != null && $Object.hasOwnProperty.call(m, "outputTopicConfig"))
    $root.littlehorse.OutputTopicConfig.encode(m.outputTopicConfig, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Tenant.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Tenant();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.TenantId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.outputTopicConfig = $root.littlehorse.OutputTopicConfig.decode(r, r.size(), $undefined, q + 1, m.outputTopicConfig);
      m._outputTopicConfig = "outputTopicConfig";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Tenant;
 })();

 littlehorse.Quota = (function() {

  const Quota = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Quota.prototype.id = null;
  Quota.prototype.createdAt = null;
  Quota.prototype.writeRequestsPerSecond = 0;

  Quota.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.QuotaId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.writeRequestsPerSecond != null && $Object.hasOwnProperty.call(m, "writeRequestsPerSecond") && m.writeRequestsPerSecond !== 0)
    w.uint32(24).int32(m.writeRequestsPerSecond);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Quota.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Quota();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.QuotaId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.writeRequestsPerSecond = v;
      else
       delete m.writeRequestsPerSecond;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Quota;
 })();

 littlehorse.ServerACLs = (function() {

  const ServerACLs = function (p) {
   this.acls = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ServerACLs.prototype.acls = $util.emptyArray;

  ServerACLs.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.acls != null && m.acls.length) {
    for (var i = 0; i < m.acls.length; ++i)
     $root.littlehorse.ServerACL.encode(m.acls[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ServerACLs.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ServerACLs();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.acls && m.acls.length))
       m.acls = [];
      m.acls.push($root.littlehorse.ServerACL.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ServerACLs;
 })();

 littlehorse.ServerACL = (function() {

  const ServerACL = function (p) {
   this.resources = [];
   this.allowedActions = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ServerACL.prototype.resources = $util.emptyArray;
  ServerACL.prototype.allowedActions = $util.emptyArray;
  ServerACL.prototype.name = null;
  ServerACL.prototype.prefix = null;

  let $oneOfFields;

  $Object.defineProperty(ServerACL.prototype, "resourceFilter", {
   get: $util.oneOfGetter($oneOfFields = ["name", "prefix"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ServerACL.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.resources != null && m.resources.length) {
    w.uint32(10).int32s(m.resources);
   }
   if (m.allowedActions != null && m.allowedActions.length) {
    w.uint32(18).int32s(m.allowedActions);
   }
   if (m.name != null && $Object.hasOwnProperty.call(m, "name"))
    w.uint32(26).string(m.name);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(34).string(m.prefix);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ServerACL.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ServerACL();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u === 2) {
       if (!(m.resources && m.resources.length))
        m.resources = [];
       r.int32s(m.resources);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.resources && m.resources.length))
       m.resources = [];
      m.resources.push(r.int32());
      continue;
     }
    case 2: {
      if (u === 2) {
       if (!(m.allowedActions && m.allowedActions.length))
        m.allowedActions = [];
       r.int32s(m.allowedActions);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.allowedActions && m.allowedActions.length))
       m.allowedActions = [];
      m.allowedActions.push(r.int32());
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.name = r.stringVerify();
      m.resourceFilter = "name";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m.resourceFilter = "prefix";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ServerACL;
 })();

 littlehorse.PutPrincipalRequest = (function() {

  const PutPrincipalRequest = function (p) {
   this.perTenantAcls = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutPrincipalRequest.prototype.id = "";
  PutPrincipalRequest.prototype.perTenantAcls = $util.emptyObject;
  PutPrincipalRequest.prototype.globalAcls = null;
  PutPrincipalRequest.prototype.overwrite = false;

  PutPrincipalRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.perTenantAcls != null && $Object.hasOwnProperty.call(m, "perTenantAcls")) {
    for (var ks = $Object.keys(m.perTenantAcls), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ServerACLs.encode(m.perTenantAcls[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.globalAcls != null && $Object.hasOwnProperty.call(m, "globalAcls"))
    $root.littlehorse.ServerACLs.encode(m.globalAcls, w.uint32(26).fork(), q + 1).ldelim();
   if (m.overwrite != null && $Object.hasOwnProperty.call(m, "overwrite") && m.overwrite !== false)
    w.uint32(40).bool(m.overwrite);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutPrincipalRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutPrincipalRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.perTenantAcls === $util.emptyObject)
       m.perTenantAcls = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ServerACLs.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.perTenantAcls, k);
      m.perTenantAcls[k] = v || new $root.littlehorse.ServerACLs();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.globalAcls = $root.littlehorse.ServerACLs.decode(r, r.size(), $undefined, q + 1, m.globalAcls);
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.overwrite = v;
      else
       delete m.overwrite;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutPrincipalRequest;
 })();

 littlehorse.DeletePrincipalRequest = (function() {

  const DeletePrincipalRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeletePrincipalRequest.prototype.id = null;

  DeletePrincipalRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.PrincipalId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeletePrincipalRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeletePrincipalRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeletePrincipalRequest;
 })();

 littlehorse.OutputTopicConfig = (function() {

  const OutputTopicConfig = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  OutputTopicConfig.prototype.defaultRecordingLevel = 0;

  OutputTopicConfig.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.defaultRecordingLevel != null && $Object.hasOwnProperty.call(m, "defaultRecordingLevel") && m.defaultRecordingLevel !== 0)
    w.uint32(8).int32(m.defaultRecordingLevel);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  OutputTopicConfig.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.OutputTopicConfig();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.defaultRecordingLevel = v;
      else
       delete m.defaultRecordingLevel;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  OutputTopicConfig.OutputTopicRecordingLevel = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "ALL_ENTITY_EVENTS"] = 0;
   values[valuesById[1] = "NO_ENTITY_EVENTS"] = 1;
   return values;
  })();

  return OutputTopicConfig;
 })();

 littlehorse.PutTenantRequest = (function() {

  const PutTenantRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutTenantRequest.prototype.id = "";
  PutTenantRequest.prototype.outputTopicConfig = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutTenantRequest.prototype, "_outputTopicConfig", {
   get: $util.oneOfGetter($oneOfFields = ["outputTopicConfig"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutTenantRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.outputTopicConfig != null && $Object.hasOwnProperty.call(m, "outputTopicConfig"))
    $root.littlehorse.OutputTopicConfig.encode(m.outputTopicConfig, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutTenantRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutTenantRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.outputTopicConfig = $root.littlehorse.OutputTopicConfig.decode(r, r.size(), $undefined, q + 1, m.outputTopicConfig);
      m._outputTopicConfig = "outputTopicConfig";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutTenantRequest;
 })();

 littlehorse.PutQuotaRequest = (function() {

  const PutQuotaRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutQuotaRequest.prototype.tenant = null;
  PutQuotaRequest.prototype.principal = null;
  PutQuotaRequest.prototype.writeRequestsPerSecond = 0;

  PutQuotaRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.tenant != null && $Object.hasOwnProperty.call(m, "tenant"))
    $root.littlehorse.TenantId.encode(m.tenant, w.uint32(10).fork(), q + 1).ldelim();
   if (m.principal != null && $Object.hasOwnProperty.call(m, "principal"))
    $root.littlehorse.PrincipalId.encode(m.principal, w.uint32(18).fork(), q + 1).ldelim();
   if (m.writeRequestsPerSecond != null && $Object.hasOwnProperty.call(m, "writeRequestsPerSecond") && m.writeRequestsPerSecond !== 0)
    w.uint32(24).int32(m.writeRequestsPerSecond);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutQuotaRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutQuotaRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.tenant = $root.littlehorse.TenantId.decode(r, r.size(), $undefined, q + 1, m.tenant);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.principal = $root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1, m.principal);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.writeRequestsPerSecond = v;
      else
       delete m.writeRequestsPerSecond;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutQuotaRequest;
 })();

 littlehorse.DeleteQuotaRequest = (function() {

  const DeleteQuotaRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteQuotaRequest.prototype.id = null;

  DeleteQuotaRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.QuotaId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteQuotaRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteQuotaRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.QuotaId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteQuotaRequest;
 })();

 littlehorse.WfSpecId = (function() {

  const WfSpecId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecId.prototype.name = "";
  WfSpecId.prototype.majorVersion = 0;
  WfSpecId.prototype.revision = 0;

  WfSpecId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion") && m.majorVersion !== 0)
    w.uint32(16).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision") && m.revision !== 0)
    w.uint32(24).int32(m.revision);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.majorVersion = v;
      else
       delete m.majorVersion;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.revision = v;
      else
       delete m.revision;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecId;
 })();

 littlehorse.TaskDefId = (function() {

  const TaskDefId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDefId.prototype.name = "";

  TaskDefId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDefId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDefId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDefId;
 })();

 littlehorse.StructDefId = (function() {

  const StructDefId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructDefId.prototype.name = "";
  StructDefId.prototype.version = 0;

  StructDefId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.version != null && $Object.hasOwnProperty.call(m, "version") && m.version !== 0)
    w.uint32(16).int32(m.version);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructDefId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructDefId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.version = v;
      else
       delete m.version;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructDefId;
 })();

 littlehorse.ExternalEventDefId = (function() {

  const ExternalEventDefId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventDefId.prototype.name = "";

  ExternalEventDefId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventDefId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventDefId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventDefId;
 })();

 littlehorse.UserTaskDefId = (function() {

  const UserTaskDefId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskDefId.prototype.name = "";
  UserTaskDefId.prototype.version = 0;

  UserTaskDefId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.version != null && $Object.hasOwnProperty.call(m, "version") && m.version !== 0)
    w.uint32(16).int32(m.version);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskDefId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskDefId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.version = v;
      else
       delete m.version;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskDefId;
 })();

 littlehorse.WorkflowEventDefId = (function() {

  const WorkflowEventDefId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventDefId.prototype.name = "";

  WorkflowEventDefId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventDefId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventDefId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventDefId;
 })();

 littlehorse.TaskWorkerGroupId = (function() {

  const TaskWorkerGroupId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskWorkerGroupId.prototype.taskDefId = null;

  TaskWorkerGroupId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskWorkerGroupId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskWorkerGroupId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskWorkerGroupId;
 })();

 littlehorse.VariableId = (function() {

  const VariableId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableId.prototype.wfRunId = null;
  VariableId.prototype.threadRunNumber = 0;
  VariableId.prototype.name = "";

  VariableId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(26).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableId;
 })();

 littlehorse.ExternalEventId = (function() {

  const ExternalEventId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventId.prototype.wfRunId = null;
  ExternalEventId.prototype.externalEventDefId = null;
  ExternalEventId.prototype.guid = "";

  ExternalEventId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.guid != null && $Object.hasOwnProperty.call(m, "guid") && m.guid !== "")
    w.uint32(26).string(m.guid);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.guid = v;
      else
       delete m.guid;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventId;
 })();

 littlehorse.CorrelatedEventId = (function() {

  const CorrelatedEventId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CorrelatedEventId.prototype.key = "";
  CorrelatedEventId.prototype.externalEventDefId = null;

  CorrelatedEventId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.key != null && $Object.hasOwnProperty.call(m, "key") && m.key !== "")
    w.uint32(10).string(m.key);
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CorrelatedEventId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CorrelatedEventId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.key = v;
      else
       delete m.key;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CorrelatedEventId;
 })();

 littlehorse.WfRunId = (function() {

  const WfRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfRunId.prototype.id = "";
  WfRunId.prototype.parentWfRunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfRunId.prototype, "_parentWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WfRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.parentWfRunId != null && $Object.hasOwnProperty.call(m, "parentWfRunId"))
    $root.littlehorse.WfRunId.encode(m.parentWfRunId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.parentWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.parentWfRunId);
      m._parentWfRunId = "parentWfRunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfRunId;
 })();

 littlehorse.NodeRunId = (function() {

  const NodeRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeRunId.prototype.wfRunId = null;
  NodeRunId.prototype.threadRunNumber = 0;
  NodeRunId.prototype.position = 0;

  NodeRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.position != null && $Object.hasOwnProperty.call(m, "position") && m.position !== 0)
    w.uint32(24).int32(m.position);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.position = v;
      else
       delete m.position;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeRunId;
 })();

 littlehorse.WorkflowEventId = (function() {

  const WorkflowEventId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventId.prototype.wfRunId = null;
  WorkflowEventId.prototype.workflowEventDefId = null;
  WorkflowEventId.prototype.number = 0;

  WorkflowEventId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.workflowEventDefId != null && $Object.hasOwnProperty.call(m, "workflowEventDefId"))
    $root.littlehorse.WorkflowEventDefId.encode(m.workflowEventDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.number != null && $Object.hasOwnProperty.call(m, "number") && m.number !== 0)
    w.uint32(24).int32(m.number);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.workflowEventDefId = $root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1, m.workflowEventDefId);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.number = v;
      else
       delete m.number;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventId;
 })();

 littlehorse.TaskRunId = (function() {

  const TaskRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskRunId.prototype.wfRunId = null;
  TaskRunId.prototype.taskGuid = "";

  TaskRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskGuid != null && $Object.hasOwnProperty.call(m, "taskGuid") && m.taskGuid !== "")
    w.uint32(18).string(m.taskGuid);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskGuid = v;
      else
       delete m.taskGuid;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskRunId;
 })();

 littlehorse.CheckpointId = (function() {

  const CheckpointId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CheckpointId.prototype.taskRun = null;
  CheckpointId.prototype.checkpointNumber = 0;

  CheckpointId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskRun != null && $Object.hasOwnProperty.call(m, "taskRun"))
    $root.littlehorse.TaskRunId.encode(m.taskRun, w.uint32(10).fork(), q + 1).ldelim();
   if (m.checkpointNumber != null && $Object.hasOwnProperty.call(m, "checkpointNumber") && m.checkpointNumber !== 0)
    w.uint32(16).int32(m.checkpointNumber);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CheckpointId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CheckpointId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskRun = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRun);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.checkpointNumber = v;
      else
       delete m.checkpointNumber;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CheckpointId;
 })();

 littlehorse.UserTaskRunId = (function() {

  const UserTaskRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskRunId.prototype.wfRunId = null;
  UserTaskRunId.prototype.userTaskGuid = "";

  UserTaskRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userTaskGuid != null && $Object.hasOwnProperty.call(m, "userTaskGuid") && m.userTaskGuid !== "")
    w.uint32(18).string(m.userTaskGuid);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userTaskGuid = v;
      else
       delete m.userTaskGuid;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskRunId;
 })();

 littlehorse.TaskDefMetricsId = (function() {

  const TaskDefMetricsId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDefMetricsId.prototype.windowStart = null;
  TaskDefMetricsId.prototype.windowType = 0;
  TaskDefMetricsId.prototype.taskDefId = null;

  TaskDefMetricsId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowType != null && $Object.hasOwnProperty.call(m, "windowType") && m.windowType !== 0)
    w.uint32(16).int32(m.windowType);
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDefMetricsId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDefMetricsId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.windowType = v;
      else
       delete m.windowType;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDefMetricsId;
 })();

 littlehorse.WfSpecMetricsId = (function() {

  const WfSpecMetricsId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecMetricsId.prototype.windowStart = null;
  WfSpecMetricsId.prototype.windowType = 0;
  WfSpecMetricsId.prototype.wfSpecId = null;

  WfSpecMetricsId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowType != null && $Object.hasOwnProperty.call(m, "windowType") && m.windowType !== 0)
    w.uint32(16).int32(m.windowType);
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecMetricsId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecMetricsId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.windowType = v;
      else
       delete m.windowType;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecMetricsId;
 })();

 littlehorse.PrincipalId = (function() {

  const PrincipalId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PrincipalId.prototype.id = "";

  PrincipalId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PrincipalId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PrincipalId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PrincipalId;
 })();

 littlehorse.TenantId = (function() {

  const TenantId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TenantId.prototype.id = "";

  TenantId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TenantId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TenantId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TenantId;
 })();

 littlehorse.ScheduledWfRunId = (function() {

  const ScheduledWfRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ScheduledWfRunId.prototype.id = "";

  ScheduledWfRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ScheduledWfRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ScheduledWfRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ScheduledWfRunId;
 })();

 littlehorse.BulkJobId = (function() {

  const BulkJobId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  BulkJobId.prototype.id = "";

  BulkJobId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== "")
    w.uint32(10).string(m.id);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  BulkJobId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.BulkJobId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.id = v;
      else
       delete m.id;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return BulkJobId;
 })();

 littlehorse.InactiveThreadRunId = (function() {

  const InactiveThreadRunId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InactiveThreadRunId.prototype.wfRunId = null;
  InactiveThreadRunId.prototype.threadRunNumber = 0;

  InactiveThreadRunId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InactiveThreadRunId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InactiveThreadRunId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InactiveThreadRunId;
 })();

 littlehorse.QuotaId = (function() {

  const QuotaId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  QuotaId.prototype.tenant = null;
  QuotaId.prototype.principal = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(QuotaId.prototype, "_principal", {
   get: $util.oneOfGetter($oneOfFields = ["principal"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  QuotaId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.tenant != null && $Object.hasOwnProperty.call(m, "tenant"))
    $root.littlehorse.TenantId.encode(m.tenant, w.uint32(10).fork(), q + 1).ldelim();
   if (m.principal != null && $Object.hasOwnProperty.call(m, "principal"))
    $root.littlehorse.PrincipalId.encode(m.principal, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  QuotaId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.QuotaId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.tenant = $root.littlehorse.TenantId.decode(r, r.size(), $undefined, q + 1, m.tenant);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.principal = $root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1, m.principal);
      m._principal = "principal";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return QuotaId;
 })();

 littlehorse.MetricWindowId = (function() {

  const MetricWindowId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MetricWindowId.prototype.wfSpecId = null;
  MetricWindowId.prototype.taskDefId = null;
  MetricWindowId.prototype.userTaskDefId = null;
  MetricWindowId.prototype.quotaId = null;
  MetricWindowId.prototype.tenantId = null;
  MetricWindowId.prototype.windowStart = null;
  MetricWindowId.prototype.metricType = null;

  let $oneOfFields;

  $Object.defineProperty(MetricWindowId.prototype, "id", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecId", "taskDefId", "userTaskDefId", "quotaId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(MetricWindowId.prototype, "_tenantId", {
   get: $util.oneOfGetter($oneOfFields = ["tenantId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(MetricWindowId.prototype, "_metricType", {
   get: $util.oneOfGetter($oneOfFields = ["metricType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  MetricWindowId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.userTaskDefId != null && $Object.hasOwnProperty.call(m, "userTaskDefId"))
    $root.littlehorse.UserTaskDefId.encode(m.userTaskDefId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.quotaId != null && $Object.hasOwnProperty.call(m, "quotaId"))
    $root.littlehorse.QuotaId.encode(m.quotaId, w.uint32(34).fork(), q + 1).ldelim();
   if (m.tenantId != null && $Object.hasOwnProperty.call(m, "tenantId"))
    $root.littlehorse.TenantId.encode(m.tenantId, w.uint32(50).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(58).fork(), q + 1).ldelim();
   if (m.metricType != null && $Object.hasOwnProperty.call(m, "metricType"))
    w.uint32(64).int32(m.metricType);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MetricWindowId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MetricWindowId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      m.id = "wfSpecId";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      m.id = "taskDefId";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.userTaskDefId = $root.littlehorse.UserTaskDefId.decode(r, r.size(), $undefined, q + 1, m.userTaskDefId);
      m.id = "userTaskDefId";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.quotaId = $root.littlehorse.QuotaId.decode(r, r.size(), $undefined, q + 1, m.quotaId);
      m.id = "quotaId";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.tenantId = $root.littlehorse.TenantId.decode(r, r.size(), $undefined, q + 1, m.tenantId);
      m._tenantId = "tenantId";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 8: {
      if (u !== 0)
       break;
      m.metricType = r.int32();
      m._metricType = "metricType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MetricWindowId;
 })();

 littlehorse.WorkflowMigrationPlanId = (function() {

  const WorkflowMigrationPlanId = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowMigrationPlanId.prototype.name = "";

  WorkflowMigrationPlanId.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowMigrationPlanId.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowMigrationPlanId();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowMigrationPlanId;
 })();

 littlehorse.LHStatus = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "STARTING"] = 0;
  values[valuesById[1] = "RUNNING"] = 1;
  values[valuesById[2] = "COMPLETED"] = 2;
  values[valuesById[3] = "HALTING"] = 3;
  values[valuesById[4] = "HALTED"] = 4;
  values[valuesById[5] = "ERROR"] = 5;
  values[valuesById[6] = "EXCEPTION"] = 6;
  return values;
 })();

 littlehorse.MetadataStatus = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "ACTIVE"] = 0;
  values[valuesById[1] = "ARCHIVED"] = 1;
  values[valuesById[2] = "TERMINATING"] = 2;
  return values;
 })();

 littlehorse.TaskStatus = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "TASK_SCHEDULED"] = 0;
  values[valuesById[1] = "TASK_RUNNING"] = 1;
  values[valuesById[2] = "TASK_SUCCESS"] = 2;
  values[valuesById[3] = "TASK_FAILED"] = 3;
  values[valuesById[4] = "TASK_TIMEOUT"] = 4;
  values[valuesById[5] = "TASK_OUTPUT_SERDE_ERROR"] = 5;
  values[valuesById[6] = "TASK_INPUT_VAR_SUB_ERROR"] = 6;
  values[valuesById[8] = "TASK_EXCEPTION"] = 8;
  values[valuesById[9] = "TASK_PENDING"] = 9;
  return values;
 })();

 littlehorse.MetricsWindowLength = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "MINUTES_5"] = 0;
  values[valuesById[1] = "HOURS_2"] = 1;
  values[valuesById[2] = "DAYS_1"] = 2;
  return values;
 })();

 littlehorse.VariableType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "JSON_OBJ"] = 0;
  values[valuesById[1] = "JSON_ARR"] = 1;
  values[valuesById[2] = "DOUBLE"] = 2;
  values[valuesById[3] = "BOOL"] = 3;
  values[valuesById[4] = "STR"] = 4;
  values[valuesById[5] = "INT"] = 5;
  values[valuesById[6] = "BYTES"] = 6;
  values[valuesById[7] = "WF_RUN_ID"] = 7;
  values[valuesById[8] = "TIMESTAMP"] = 8;
  return values;
 })();

 littlehorse.LHErrorType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "CHILD_FAILURE"] = 0;
  values[valuesById[1] = "VAR_SUB_ERROR"] = 1;
  values[valuesById[2] = "VAR_MUTATION_ERROR"] = 2;
  values[valuesById[3] = "USER_TASK_CANCELLED"] = 3;
  values[valuesById[4] = "TIMEOUT"] = 4;
  values[valuesById[5] = "TASK_FAILURE"] = 5;
  values[valuesById[6] = "VAR_ERROR"] = 6;
  values[valuesById[7] = "TASK_ERROR"] = 7;
  values[valuesById[8] = "INTERNAL_ERROR"] = 8;
  return values;
 })();

 littlehorse.MetricWindowType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "WORKFLOW_METRIC"] = 0;
  values[valuesById[1] = "TASK_METRIC"] = 1;
  values[valuesById[2] = "USER_TASK_METRIC"] = 2;
  values[valuesById[3] = "NODE_METRIC"] = 3;
  values[valuesById[4] = "QUOTA_USAGE_METRIC"] = 4;
  return values;
 })();

 littlehorse.BulkJobStatus = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "BULK_JOB_RUNNING"] = 0;
  values[valuesById[1] = "BULK_JOB_COMPLETED"] = 1;
  values[valuesById[2] = "BULK_JOB_FAILED"] = 2;
  return values;
 })();

 littlehorse.BulkJob = (function() {

  const BulkJob = function (p) {
   this.subprocesses = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  BulkJob.prototype.id = null;
  BulkJob.prototype.createdAt = null;
  BulkJob.prototype.status = 0;
  BulkJob.prototype.bulkDeleteWfRun = null;
  BulkJob.prototype.subprocesses = $util.emptyArray;
  BulkJob.prototype.totalSubprocesses = 0;

  let $oneOfFields;

  $Object.defineProperty(BulkJob.prototype, "operation", {
   get: $util.oneOfGetter($oneOfFields = ["bulkDeleteWfRun"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  BulkJob.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.BulkJobId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(24).int32(m.status);
   if (m.bulkDeleteWfRun != null && $Object.hasOwnProperty.call(m, "bulkDeleteWfRun"))
    $root.littlehorse.BulkDeleteWfRun.encode(m.bulkDeleteWfRun, w.uint32(34).fork(), q + 1).ldelim();
   if (m.subprocesses != null && m.subprocesses.length) {
    for (var i = 0; i < m.subprocesses.length; ++i)
     $root.littlehorse.BulkJob.Subprocess.encode(m.subprocesses[i], w.uint32(42).fork(), q + 1).ldelim();
   }
   if (m.totalSubprocesses != null && $Object.hasOwnProperty.call(m, "totalSubprocesses") && m.totalSubprocesses !== 0)
    w.uint32(48).int32(m.totalSubprocesses);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  BulkJob.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.BulkJob();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.BulkJobId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.bulkDeleteWfRun = $root.littlehorse.BulkDeleteWfRun.decode(r, r.size(), $undefined, q + 1, m.bulkDeleteWfRun);
      m.operation = "bulkDeleteWfRun";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (!(m.subprocesses && m.subprocesses.length))
       m.subprocesses = [];
      m.subprocesses.push($root.littlehorse.BulkJob.Subprocess.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.totalSubprocesses = v;
      else
       delete m.totalSubprocesses;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  BulkJob.Subprocess = (function() {

   const Subprocess = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Subprocess.prototype.id = 0;
   Subprocess.prototype.status = 0;
   Subprocess.prototype.lastSeenKey = null;

   Subprocess.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.id != null && $Object.hasOwnProperty.call(m, "id") && m.id !== 0)
     w.uint32(8).int32(m.id);
    if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
     w.uint32(16).int32(m.status);
    if (m.lastSeenKey != null && $Object.hasOwnProperty.call(m, "lastSeenKey"))
     $root.google.protobuf.Timestamp.encode(m.lastSeenKey, w.uint32(26).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Subprocess.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.BulkJob.Subprocess();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.id = v;
       else
        delete m.id;
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.status = v;
       else
        delete m.status;
       continue;
      }
     case 3: {
       if (u !== 2)
        break;
       m.lastSeenKey = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.lastSeenKey);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Subprocess;
  })();

  return BulkJob;
 })();

 littlehorse.BulkDeleteWfRun = (function() {

  const BulkDeleteWfRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  BulkDeleteWfRun.prototype.wfSpecName = "";
  BulkDeleteWfRun.prototype.earliestStart = null;
  BulkDeleteWfRun.prototype.latestStart = null;
  BulkDeleteWfRun.prototype.wfRunStatus = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(BulkDeleteWfRun.prototype, "_wfRunStatus", {
   get: $util.oneOfGetter($oneOfFields = ["wfRunStatus"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  BulkDeleteWfRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(10).string(m.wfSpecName);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.wfRunStatus != null && $Object.hasOwnProperty.call(m, "wfRunStatus"))
    w.uint32(32).int32(m.wfRunStatus);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  BulkDeleteWfRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.BulkDeleteWfRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.wfRunStatus = r.int32();
      m._wfRunStatus = "wfRunStatus";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return BulkDeleteWfRun;
 })();

 littlehorse.CreateBulkJobRequest = (function() {

  const CreateBulkJobRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CreateBulkJobRequest.prototype.id = null;
  CreateBulkJobRequest.prototype.bulkDeleteWfRun = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(CreateBulkJobRequest.prototype, "_id", {
   get: $util.oneOfGetter($oneOfFields = ["id"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(CreateBulkJobRequest.prototype, "operation", {
   get: $util.oneOfGetter($oneOfFields = ["bulkDeleteWfRun"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  CreateBulkJobRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    w.uint32(10).string(m.id);
   if (m.bulkDeleteWfRun != null && $Object.hasOwnProperty.call(m, "bulkDeleteWfRun"))
    $root.littlehorse.BulkDeleteWfRun.encode(m.bulkDeleteWfRun, w.uint32(82).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CreateBulkJobRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CreateBulkJobRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = r.stringVerify();
      m._id = "id";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.bulkDeleteWfRun = $root.littlehorse.BulkDeleteWfRun.decode(r, r.size(), $undefined, q + 1, m.bulkDeleteWfRun);
      m.operation = "bulkDeleteWfRun";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CreateBulkJobRequest;
 })();

 littlehorse.GetBulkJobRequest = (function() {

  const GetBulkJobRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  GetBulkJobRequest.prototype.id = null;

  GetBulkJobRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.BulkJobId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  GetBulkJobRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.GetBulkJobRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.BulkJobId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return GetBulkJobRequest;
 })();

 littlehorse.SearchBulkJobRequest = (function() {

  const SearchBulkJobRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchBulkJobRequest.prototype.bookmark = null;
  SearchBulkJobRequest.prototype.limit = null;
  SearchBulkJobRequest.prototype.status = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchBulkJobRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchBulkJobRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchBulkJobRequest.prototype, "_status", {
   get: $util.oneOfGetter($oneOfFields = ["status"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchBulkJobRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status"))
    w.uint32(24).int32(m.status);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchBulkJobRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchBulkJobRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.status = r.int32();
      m._status = "status";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchBulkJobRequest;
 })();

 littlehorse.BulkJobIdList = (function() {

  const BulkJobIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  BulkJobIdList.prototype.results = $util.emptyArray;
  BulkJobIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(BulkJobIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  BulkJobIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.BulkJobId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  BulkJobIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.BulkJobIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.BulkJobId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return BulkJobIdList;
 })();

 littlehorse.DeleteBulkJobRequest = (function() {

  const DeleteBulkJobRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteBulkJobRequest.prototype.id = null;

  DeleteBulkJobRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.BulkJobId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteBulkJobRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteBulkJobRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.BulkJobId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteBulkJobRequest;
 })();

 littlehorse.ThreadType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "ENTRYPOINT"] = 0;
  values[valuesById[1] = "CHILD"] = 1;
  values[valuesById[2] = "INTERRUPT"] = 2;
  values[valuesById[3] = "FAILURE_HANDLER"] = 3;
  return values;
 })();

 littlehorse.WfRun = (function() {

  const WfRun = function (p) {
   this.oldWfSpecVersions = [];
   this.threadRuns = [];
   this.pendingInterrupts = [];
   this.pendingFailures = [];
   this.migrationVariables = {};
   this.threadRunQueue = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfRun.prototype.id = null;
  WfRun.prototype.wfSpecId = null;
  WfRun.prototype.oldWfSpecVersions = $util.emptyArray;
  WfRun.prototype.status = 0;
  WfRun.prototype.greatestThreadrunNumber = 0;
  WfRun.prototype.startTime = null;
  WfRun.prototype.endTime = null;
  WfRun.prototype.threadRuns = $util.emptyArray;
  WfRun.prototype.pendingInterrupts = $util.emptyArray;
  WfRun.prototype.pendingFailures = $util.emptyArray;
  WfRun.prototype.parentTrigger = null;
  WfRun.prototype.workflowMigrationPlanId = null;
  WfRun.prototype.migrationVariables = $util.emptyObject;
  WfRun.prototype.threadRunQueue = $util.emptyArray;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfRun.prototype, "_endTime", {
   get: $util.oneOfGetter($oneOfFields = ["endTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfRun.prototype, "_parentTrigger", {
   get: $util.oneOfGetter($oneOfFields = ["parentTrigger"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WfRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WfRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.oldWfSpecVersions != null && m.oldWfSpecVersions.length) {
    for (var i = 0; i < m.oldWfSpecVersions.length; ++i)
     $root.littlehorse.WfSpecId.encode(m.oldWfSpecVersions[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(32).int32(m.status);
   if (m.greatestThreadrunNumber != null && $Object.hasOwnProperty.call(m, "greatestThreadrunNumber") && m.greatestThreadrunNumber !== 0)
    w.uint32(40).int32(m.greatestThreadrunNumber);
   if (m.startTime != null && $Object.hasOwnProperty.call(m, "startTime"))
    $root.google.protobuf.Timestamp.encode(m.startTime, w.uint32(50).fork(), q + 1).ldelim();
   if (m.endTime != null && $Object.hasOwnProperty.call(m, "endTime"))
    $root.google.protobuf.Timestamp.encode(m.endTime, w.uint32(58).fork(), q + 1).ldelim();
   if (m.threadRuns != null && m.threadRuns.length) {
    for (var i = 0; i < m.threadRuns.length; ++i)
     $root.littlehorse.ThreadRun.encode(m.threadRuns[i], w.uint32(66).fork(), q + 1).ldelim();
   }
   if (m.pendingInterrupts != null && m.pendingInterrupts.length) {
    for (var i = 0; i < m.pendingInterrupts.length; ++i)
     $root.littlehorse.PendingInterrupt.encode(m.pendingInterrupts[i], w.uint32(74).fork(), q + 1).ldelim();
   }
   if (m.pendingFailures != null && m.pendingFailures.length) {
    for (var i = 0; i < m.pendingFailures.length; ++i)
     $root.littlehorse.PendingFailureHandler.encode(m.pendingFailures[i], w.uint32(82).fork(), q + 1).ldelim();
   }
   if (m.parentTrigger != null && $Object.hasOwnProperty.call(m, "parentTrigger"))
    $root.littlehorse.WfRun.ParentTriggerReference.encode(m.parentTrigger, w.uint32(90).fork(), q + 1).ldelim();
   if (m.workflowMigrationPlanId != null && $Object.hasOwnProperty.call(m, "workflowMigrationPlanId"))
    $root.littlehorse.WorkflowMigrationPlanId.encode(m.workflowMigrationPlanId, w.uint32(98).fork(), q + 1).ldelim();
   if (m.migrationVariables != null && $Object.hasOwnProperty.call(m, "migrationVariables")) {
    for (var ks = $Object.keys(m.migrationVariables), i = 0; i < ks.length; ++i) {
     w.uint32(106).fork().uint32(10).string(ks[i]);
     $root.littlehorse.MigrationVars.encode(m.migrationVariables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.threadRunQueue != null && m.threadRunQueue.length) {
    w.uint32(114).int32s(m.threadRunQueue);
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.oldWfSpecVersions && m.oldWfSpecVersions.length))
       m.oldWfSpecVersions = [];
      m.oldWfSpecVersions.push($root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.greatestThreadrunNumber = v;
      else
       delete m.greatestThreadrunNumber;
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.startTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.startTime);
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.endTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.endTime);
      m._endTime = "endTime";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      if (!(m.threadRuns && m.threadRuns.length))
       m.threadRuns = [];
      m.threadRuns.push($root.littlehorse.ThreadRun.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      if (!(m.pendingInterrupts && m.pendingInterrupts.length))
       m.pendingInterrupts = [];
      m.pendingInterrupts.push($root.littlehorse.PendingInterrupt.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      if (!(m.pendingFailures && m.pendingFailures.length))
       m.pendingFailures = [];
      m.pendingFailures.push($root.littlehorse.PendingFailureHandler.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.parentTrigger = $root.littlehorse.WfRun.ParentTriggerReference.decode(r, r.size(), $undefined, q + 1, m.parentTrigger);
      m._parentTrigger = "parentTrigger";
      continue;
     }
    case 12: {
      if (u !== 2)
       break;
      m.workflowMigrationPlanId = $root.littlehorse.WorkflowMigrationPlanId.decode(r, r.size(), $undefined, q + 1, m.workflowMigrationPlanId);
      continue;
     }
    case 13: {
      if (u !== 2)
       break;
      if (m.migrationVariables === $util.emptyObject)
       m.migrationVariables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.MigrationVars.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.migrationVariables, k);
      m.migrationVariables[k] = v || new $root.littlehorse.MigrationVars();
      continue;
     }
    case 14: {
      if (u === 2) {
       if (!(m.threadRunQueue && m.threadRunQueue.length))
        m.threadRunQueue = [];
       r.int32s(m.threadRunQueue);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.threadRunQueue && m.threadRunQueue.length))
       m.threadRunQueue = [];
      m.threadRunQueue.push(r.int32());
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  WfRun.ParentTriggerReference = (function() {

   const ParentTriggerReference = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   ParentTriggerReference.prototype.triggeringNodeRun = null;
   ParentTriggerReference.prototype.waitingNodeRun = null;

   let $oneOfFields;

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(ParentTriggerReference.prototype, "_waitingNodeRun", {
    get: $util.oneOfGetter($oneOfFields = ["waitingNodeRun"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   ParentTriggerReference.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.triggeringNodeRun != null && $Object.hasOwnProperty.call(m, "triggeringNodeRun"))
     $root.littlehorse.NodeRunId.encode(m.triggeringNodeRun, w.uint32(10).fork(), q + 1).ldelim();
    if (m.waitingNodeRun != null && $Object.hasOwnProperty.call(m, "waitingNodeRun"))
     $root.littlehorse.NodeRunId.encode(m.waitingNodeRun, w.uint32(18).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   ParentTriggerReference.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.WfRun.ParentTriggerReference();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.triggeringNodeRun = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.triggeringNodeRun);
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       m.waitingNodeRun = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.waitingNodeRun);
       m._waitingNodeRun = "waitingNodeRun";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return ParentTriggerReference;
  })();

  return WfRun;
 })();

 littlehorse.ThreadRun = (function() {

  const ThreadRun = function (p) {
   this.childThreadIds = [];
   this.haltReasons = [];
   this.handledFailedChildren = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadRun.prototype.wfSpecId = null;
  ThreadRun.prototype.number = 0;
  ThreadRun.prototype.status = 0;
  ThreadRun.prototype.threadSpecName = "";
  ThreadRun.prototype.startTime = null;
  ThreadRun.prototype.endTime = null;
  ThreadRun.prototype.errorMessage = null;
  ThreadRun.prototype.childThreadIds = $util.emptyArray;
  ThreadRun.prototype.parentThreadId = null;
  ThreadRun.prototype.haltReasons = $util.emptyArray;
  ThreadRun.prototype.interruptTriggerId = null;
  ThreadRun.prototype.failureBeingHandled = null;
  ThreadRun.prototype.currentNodePosition = 0;
  ThreadRun.prototype.handledFailedChildren = $util.emptyArray;
  ThreadRun.prototype.type = 0;
  ThreadRun.prototype.output = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_endTime", {
   get: $util.oneOfGetter($oneOfFields = ["endTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_errorMessage", {
   get: $util.oneOfGetter($oneOfFields = ["errorMessage"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_parentThreadId", {
   get: $util.oneOfGetter($oneOfFields = ["parentThreadId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_interruptTriggerId", {
   get: $util.oneOfGetter($oneOfFields = ["interruptTriggerId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_failureBeingHandled", {
   get: $util.oneOfGetter($oneOfFields = ["failureBeingHandled"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadRun.prototype, "_output", {
   get: $util.oneOfGetter($oneOfFields = ["output"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ThreadRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.number != null && $Object.hasOwnProperty.call(m, "number") && m.number !== 0)
    w.uint32(16).int32(m.number);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(24).int32(m.status);
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(34).string(m.threadSpecName);
   if (m.startTime != null && $Object.hasOwnProperty.call(m, "startTime"))
    $root.google.protobuf.Timestamp.encode(m.startTime, w.uint32(42).fork(), q + 1).ldelim();
   if (m.endTime != null && $Object.hasOwnProperty.call(m, "endTime"))
    $root.google.protobuf.Timestamp.encode(m.endTime, w.uint32(50).fork(), q + 1).ldelim();
   if (m.errorMessage != null && $Object.hasOwnProperty.call(m, "errorMessage"))
    w.uint32(58).string(m.errorMessage);
   if (m.childThreadIds != null && m.childThreadIds.length) {
    w.uint32(66).int32s(m.childThreadIds);
   }
   if (m.parentThreadId != null && $Object.hasOwnProperty.call(m, "parentThreadId"))
    w.uint32(72).int32(m.parentThreadId);
   if (m.haltReasons != null && m.haltReasons.length) {
    for (var i = 0; i < m.haltReasons.length; ++i)
     $root.littlehorse.ThreadHaltReason.encode(m.haltReasons[i], w.uint32(82).fork(), q + 1).ldelim();
   }
   if (m.interruptTriggerId != null && $Object.hasOwnProperty.call(m, "interruptTriggerId"))
    $root.littlehorse.ExternalEventId.encode(m.interruptTriggerId, w.uint32(90).fork(), q + 1).ldelim();
   if (m.failureBeingHandled != null && $Object.hasOwnProperty.call(m, "failureBeingHandled"))
    $root.littlehorse.FailureBeingHandled.encode(m.failureBeingHandled, w.uint32(98).fork(), q + 1).ldelim();
   if (m.currentNodePosition != null && $Object.hasOwnProperty.call(m, "currentNodePosition") && m.currentNodePosition !== 0)
    w.uint32(104).int32(m.currentNodePosition);
   if (m.handledFailedChildren != null && m.handledFailedChildren.length) {
    w.uint32(114).int32s(m.handledFailedChildren);
   }
   if (m.type != null && $Object.hasOwnProperty.call(m, "type") && m.type !== 0)
    w.uint32(120).int32(m.type);
   if (m.output != null && $Object.hasOwnProperty.call(m, "output"))
    $root.littlehorse.VariableValue.encode(m.output, w.uint32(130).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.number = v;
      else
       delete m.number;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.startTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.startTime);
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.endTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.endTime);
      m._endTime = "endTime";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.errorMessage = r.stringVerify();
      m._errorMessage = "errorMessage";
      continue;
     }
    case 8: {
      if (u === 2) {
       if (!(m.childThreadIds && m.childThreadIds.length))
        m.childThreadIds = [];
       r.int32s(m.childThreadIds);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.childThreadIds && m.childThreadIds.length))
       m.childThreadIds = [];
      m.childThreadIds.push(r.int32());
      continue;
     }
    case 9: {
      if (u !== 0)
       break;
      m.parentThreadId = r.int32();
      m._parentThreadId = "parentThreadId";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      if (!(m.haltReasons && m.haltReasons.length))
       m.haltReasons = [];
      m.haltReasons.push($root.littlehorse.ThreadHaltReason.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.interruptTriggerId = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.interruptTriggerId);
      m._interruptTriggerId = "interruptTriggerId";
      continue;
     }
    case 12: {
      if (u !== 2)
       break;
      m.failureBeingHandled = $root.littlehorse.FailureBeingHandled.decode(r, r.size(), $undefined, q + 1, m.failureBeingHandled);
      m._failureBeingHandled = "failureBeingHandled";
      continue;
     }
    case 13: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.currentNodePosition = v;
      else
       delete m.currentNodePosition;
      continue;
     }
    case 14: {
      if (u === 2) {
       if (!(m.handledFailedChildren && m.handledFailedChildren.length))
        m.handledFailedChildren = [];
       r.int32s(m.handledFailedChildren);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.handledFailedChildren && m.handledFailedChildren.length))
       m.handledFailedChildren = [];
      m.handledFailedChildren.push(r.int32());
      continue;
     }
    case 15: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.type = v;
      else
       delete m.type;
      continue;
     }
    case 16: {
      if (u !== 2)
       break;
      m.output = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.output);
      m._output = "output";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadRun;
 })();

 littlehorse.InactiveThreadRun = (function() {

  const InactiveThreadRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InactiveThreadRun.prototype.threadRun = null;
  InactiveThreadRun.prototype.archived = null;
  InactiveThreadRun.prototype.queued = null;
  InactiveThreadRun.prototype.id = null;

  let $oneOfFields;

  $Object.defineProperty(InactiveThreadRun.prototype, "inactiveReason", {
   get: $util.oneOfGetter($oneOfFields = ["archived", "queued"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  InactiveThreadRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threadRun != null && $Object.hasOwnProperty.call(m, "threadRun"))
    $root.littlehorse.ThreadRun.encode(m.threadRun, w.uint32(10).fork(), q + 1).ldelim();
   if (m.archived != null && $Object.hasOwnProperty.call(m, "archived"))
    $root.littlehorse.ArchivedThreadRunInfo.encode(m.archived, w.uint32(18).fork(), q + 1).ldelim();
   if (m.queued != null && $Object.hasOwnProperty.call(m, "queued"))
    $root.littlehorse.QueuedThreadRunInfo.encode(m.queued, w.uint32(26).fork(), q + 1).ldelim();
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.InactiveThreadRunId.encode(m.id, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InactiveThreadRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InactiveThreadRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.threadRun = $root.littlehorse.ThreadRun.decode(r, r.size(), $undefined, q + 1, m.threadRun);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.archived = $root.littlehorse.ArchivedThreadRunInfo.decode(r, r.size(), $undefined, q + 1, m.archived);
      m.inactiveReason = "archived";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.queued = $root.littlehorse.QueuedThreadRunInfo.decode(r, r.size(), $undefined, q + 1, m.queued);
      m.inactiveReason = "queued";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.InactiveThreadRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InactiveThreadRun;
 })();

 littlehorse.ArchivedThreadRunInfo = (function() {

  const ArchivedThreadRunInfo = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ArchivedThreadRunInfo.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ArchivedThreadRunInfo.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ArchivedThreadRunInfo();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ArchivedThreadRunInfo;
 })();

 littlehorse.QueuedThreadRunInfo = (function() {

  const QueuedThreadRunInfo = function (p) {
   this.inputVars = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  QueuedThreadRunInfo.prototype.inputVars = $util.emptyObject;

  QueuedThreadRunInfo.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.inputVars != null && $Object.hasOwnProperty.call(m, "inputVars")) {
    for (var ks = $Object.keys(m.inputVars), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.inputVars[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  QueuedThreadRunInfo.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.QueuedThreadRunInfo();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.inputVars === $util.emptyObject)
       m.inputVars = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.inputVars, k);
      m.inputVars[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return QueuedThreadRunInfo;
 })();

 littlehorse.FailureBeingHandled = (function() {

  const FailureBeingHandled = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  FailureBeingHandled.prototype.threadRunNumber = 0;
  FailureBeingHandled.prototype.nodeRunPosition = 0;
  FailureBeingHandled.prototype.failureNumber = 0;

  FailureBeingHandled.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(8).int32(m.threadRunNumber);
   if (m.nodeRunPosition != null && $Object.hasOwnProperty.call(m, "nodeRunPosition") && m.nodeRunPosition !== 0)
    w.uint32(16).int32(m.nodeRunPosition);
   if (m.failureNumber != null && $Object.hasOwnProperty.call(m, "failureNumber") && m.failureNumber !== 0)
    w.uint32(24).int32(m.failureNumber);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  FailureBeingHandled.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.FailureBeingHandled();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.nodeRunPosition = v;
      else
       delete m.nodeRunPosition;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.failureNumber = v;
      else
       delete m.failureNumber;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return FailureBeingHandled;
 })();

 littlehorse.PendingInterrupt = (function() {

  const PendingInterrupt = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PendingInterrupt.prototype.externalEventId = null;
  PendingInterrupt.prototype.handlerSpecName = "";
  PendingInterrupt.prototype.interruptedThreadId = 0;

  PendingInterrupt.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.externalEventId != null && $Object.hasOwnProperty.call(m, "externalEventId"))
    $root.littlehorse.ExternalEventId.encode(m.externalEventId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.handlerSpecName != null && $Object.hasOwnProperty.call(m, "handlerSpecName") && m.handlerSpecName !== "")
    w.uint32(18).string(m.handlerSpecName);
   if (m.interruptedThreadId != null && $Object.hasOwnProperty.call(m, "interruptedThreadId") && m.interruptedThreadId !== 0)
    w.uint32(24).int32(m.interruptedThreadId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PendingInterrupt.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PendingInterrupt();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.externalEventId = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.externalEventId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.handlerSpecName = v;
      else
       delete m.handlerSpecName;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.interruptedThreadId = v;
      else
       delete m.interruptedThreadId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PendingInterrupt;
 })();

 littlehorse.PendingFailureHandler = (function() {

  const PendingFailureHandler = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PendingFailureHandler.prototype.failedThreadRun = 0;
  PendingFailureHandler.prototype.handlerSpecName = "";

  PendingFailureHandler.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.failedThreadRun != null && $Object.hasOwnProperty.call(m, "failedThreadRun") && m.failedThreadRun !== 0)
    w.uint32(8).int32(m.failedThreadRun);
   if (m.handlerSpecName != null && $Object.hasOwnProperty.call(m, "handlerSpecName") && m.handlerSpecName !== "")
    w.uint32(18).string(m.handlerSpecName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PendingFailureHandler.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PendingFailureHandler();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.failedThreadRun = v;
      else
       delete m.failedThreadRun;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.handlerSpecName = v;
      else
       delete m.handlerSpecName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PendingFailureHandler;
 })();

 littlehorse.PendingInterruptHaltReason = (function() {

  const PendingInterruptHaltReason = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PendingInterruptHaltReason.prototype.externalEventId = null;

  PendingInterruptHaltReason.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.externalEventId != null && $Object.hasOwnProperty.call(m, "externalEventId"))
    $root.littlehorse.ExternalEventId.encode(m.externalEventId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PendingInterruptHaltReason.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PendingInterruptHaltReason();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.externalEventId = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.externalEventId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PendingInterruptHaltReason;
 })();

 littlehorse.PendingFailureHandlerHaltReason = (function() {

  const PendingFailureHandlerHaltReason = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PendingFailureHandlerHaltReason.prototype.nodeRunPosition = 0;

  PendingFailureHandlerHaltReason.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.nodeRunPosition != null && $Object.hasOwnProperty.call(m, "nodeRunPosition") && m.nodeRunPosition !== 0)
    w.uint32(8).int32(m.nodeRunPosition);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PendingFailureHandlerHaltReason.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PendingFailureHandlerHaltReason();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.nodeRunPosition = v;
      else
       delete m.nodeRunPosition;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PendingFailureHandlerHaltReason;
 })();

 littlehorse.HandlingFailureHaltReason = (function() {

  const HandlingFailureHaltReason = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  HandlingFailureHaltReason.prototype.handlerThreadId = 0;

  HandlingFailureHaltReason.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.handlerThreadId != null && $Object.hasOwnProperty.call(m, "handlerThreadId") && m.handlerThreadId !== 0)
    w.uint32(8).int32(m.handlerThreadId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  HandlingFailureHaltReason.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.HandlingFailureHaltReason();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.handlerThreadId = v;
      else
       delete m.handlerThreadId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return HandlingFailureHaltReason;
 })();

 littlehorse.HaltedByParentNodeHaltReason = (function() {

  const HaltedByParentNodeHaltReason = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  HaltedByParentNodeHaltReason.prototype.parentThreadRunNumber = 0;
  HaltedByParentNodeHaltReason.prototype.waitingNodeRunPosition = 0;

  HaltedByParentNodeHaltReason.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.parentThreadRunNumber != null && $Object.hasOwnProperty.call(m, "parentThreadRunNumber") && m.parentThreadRunNumber !== 0)
    w.uint32(8).int32(m.parentThreadRunNumber);
   if (m.waitingNodeRunPosition != null && $Object.hasOwnProperty.call(m, "waitingNodeRunPosition") && m.waitingNodeRunPosition !== 0)
    w.uint32(16).int32(m.waitingNodeRunPosition);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  HaltedByParentNodeHaltReason.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.HaltedByParentNodeHaltReason();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.parentThreadRunNumber = v;
      else
       delete m.parentThreadRunNumber;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.waitingNodeRunPosition = v;
      else
       delete m.waitingNodeRunPosition;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return HaltedByParentNodeHaltReason;
 })();

 littlehorse.ParentHalted = (function() {

  const ParentHalted = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ParentHalted.prototype.parentThreadId = 0;

  ParentHalted.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.parentThreadId != null && $Object.hasOwnProperty.call(m, "parentThreadId") && m.parentThreadId !== 0)
    w.uint32(8).int32(m.parentThreadId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ParentHalted.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ParentHalted();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.parentThreadId = v;
      else
       delete m.parentThreadId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ParentHalted;
 })();

 littlehorse.Interrupted = (function() {

  const Interrupted = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Interrupted.prototype.interruptThreadId = 0;

  Interrupted.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.interruptThreadId != null && $Object.hasOwnProperty.call(m, "interruptThreadId") && m.interruptThreadId !== 0)
    w.uint32(8).int32(m.interruptThreadId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Interrupted.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Interrupted();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.interruptThreadId = v;
      else
       delete m.interruptThreadId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Interrupted;
 })();

 littlehorse.ManualHalt = (function() {

  const ManualHalt = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ManualHalt.prototype.meaningOfLife = false;

  ManualHalt.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.meaningOfLife != null && $Object.hasOwnProperty.call(m, "meaningOfLife") && m.meaningOfLife !== false)
    w.uint32(1096).bool(m.meaningOfLife);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ManualHalt.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ManualHalt();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 137: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.meaningOfLife = v;
      else
       delete m.meaningOfLife;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ManualHalt;
 })();

 littlehorse.ThreadHaltReason = (function() {

  const ThreadHaltReason = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadHaltReason.prototype.parentHalted = null;
  ThreadHaltReason.prototype.interrupted = null;
  ThreadHaltReason.prototype.pendingInterrupt = null;
  ThreadHaltReason.prototype.pendingFailure = null;
  ThreadHaltReason.prototype.handlingFailure = null;
  ThreadHaltReason.prototype.manualHalt = null;
  ThreadHaltReason.prototype.haltedByParent = null;

  let $oneOfFields;

  $Object.defineProperty(ThreadHaltReason.prototype, "reason", {
   get: $util.oneOfGetter($oneOfFields = ["parentHalted", "interrupted", "pendingInterrupt", "pendingFailure", "handlingFailure", "manualHalt", "haltedByParent"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ThreadHaltReason.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.parentHalted != null && $Object.hasOwnProperty.call(m, "parentHalted"))
    $root.littlehorse.ParentHalted.encode(m.parentHalted, w.uint32(10).fork(), q + 1).ldelim();
   if (m.interrupted != null && $Object.hasOwnProperty.call(m, "interrupted"))
    $root.littlehorse.Interrupted.encode(m.interrupted, w.uint32(18).fork(), q + 1).ldelim();
   if (m.pendingInterrupt != null && $Object.hasOwnProperty.call(m, "pendingInterrupt"))
    $root.littlehorse.PendingInterruptHaltReason.encode(m.pendingInterrupt, w.uint32(26).fork(), q + 1).ldelim();
   if (m.pendingFailure != null && $Object.hasOwnProperty.call(m, "pendingFailure"))
    $root.littlehorse.PendingFailureHandlerHaltReason.encode(m.pendingFailure, w.uint32(34).fork(), q + 1).ldelim();
   if (m.handlingFailure != null && $Object.hasOwnProperty.call(m, "handlingFailure"))
    $root.littlehorse.HandlingFailureHaltReason.encode(m.handlingFailure, w.uint32(42).fork(), q + 1).ldelim();
   if (m.manualHalt != null && $Object.hasOwnProperty.call(m, "manualHalt"))
    $root.littlehorse.ManualHalt.encode(m.manualHalt, w.uint32(50).fork(), q + 1).ldelim();
   if (m.haltedByParent != null && $Object.hasOwnProperty.call(m, "haltedByParent"))
    $root.littlehorse.HaltedByParentNodeHaltReason.encode(m.haltedByParent, w.uint32(58).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadHaltReason.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadHaltReason();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.parentHalted = $root.littlehorse.ParentHalted.decode(r, r.size(), $undefined, q + 1, m.parentHalted);
      m.reason = "parentHalted";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.interrupted = $root.littlehorse.Interrupted.decode(r, r.size(), $undefined, q + 1, m.interrupted);
      m.reason = "interrupted";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.pendingInterrupt = $root.littlehorse.PendingInterruptHaltReason.decode(r, r.size(), $undefined, q + 1, m.pendingInterrupt);
      m.reason = "pendingInterrupt";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.pendingFailure = $root.littlehorse.PendingFailureHandlerHaltReason.decode(r, r.size(), $undefined, q + 1, m.pendingFailure);
      m.reason = "pendingFailure";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.handlingFailure = $root.littlehorse.HandlingFailureHaltReason.decode(r, r.size(), $undefined, q + 1, m.handlingFailure);
      m.reason = "handlingFailure";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.manualHalt = $root.littlehorse.ManualHalt.decode(r, r.size(), $undefined, q + 1, m.manualHalt);
      m.reason = "manualHalt";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.haltedByParent = $root.littlehorse.HaltedByParentNodeHaltReason.decode(r, r.size(), $undefined, q + 1, m.haltedByParent);
      m.reason = "haltedByParent";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadHaltReason;
 })();

 littlehorse.Comparator = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "LESS_THAN"] = 0;
  values[valuesById[1] = "GREATER_THAN"] = 1;
  values[valuesById[2] = "LESS_THAN_EQ"] = 2;
  values[valuesById[3] = "GREATER_THAN_EQ"] = 3;
  values[valuesById[4] = "EQUALS"] = 4;
  values[valuesById[5] = "NOT_EQUALS"] = 5;
  values[valuesById[6] = "IN"] = 6;
  values[valuesById[7] = "NOT_IN"] = 7;
  return values;
 })();

 littlehorse.TypeDefinition = (function() {

  const TypeDefinition = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TypeDefinition.prototype.primitiveType = null;
  TypeDefinition.prototype.structDefId = null;
  TypeDefinition.prototype.inlineArrayDef = null;
  TypeDefinition.prototype.inlineStructDef = null;
  TypeDefinition.prototype.inlineMapDef = null;
  TypeDefinition.prototype.masked = false;

  let $oneOfFields;

  $Object.defineProperty(TypeDefinition.prototype, "definedType", {
   get: $util.oneOfGetter($oneOfFields = ["primitiveType", "structDefId", "inlineArrayDef", "inlineStructDef", "inlineMapDef"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TypeDefinition.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.primitiveType != null && $Object.hasOwnProperty.call(m, "primitiveType"))
    w.uint32(8).int32(m.primitiveType);
   if (m.masked != null && $Object.hasOwnProperty.call(m, "masked") && m.masked !== false)
    w.uint32(32).bool(m.masked);
   if (m.structDefId != null && $Object.hasOwnProperty.call(m, "structDefId"))
    $root.littlehorse.StructDefId.encode(m.structDefId, w.uint32(42).fork(), q + 1).ldelim();
   if (m.inlineArrayDef != null && $Object.hasOwnProperty.call(m, "inlineArrayDef"))
    $root.littlehorse.InlineArrayDef.encode(m.inlineArrayDef, w.uint32(50).fork(), q + 1).ldelim();
   if (m.inlineStructDef != null && $Object.hasOwnProperty.call(m, "inlineStructDef"))
    $root.littlehorse.InlineStructDef.encode(m.inlineStructDef, w.uint32(58).fork(), q + 1).ldelim();
   if (m.inlineMapDef != null && $Object.hasOwnProperty.call(m, "inlineMapDef"))
    $root.littlehorse.InlineMapDef.encode(m.inlineMapDef, w.uint32(66).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TypeDefinition.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TypeDefinition();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.primitiveType = r.int32();
      m.definedType = "primitiveType";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.structDefId = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.structDefId);
      m.definedType = "structDefId";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.inlineArrayDef = $root.littlehorse.InlineArrayDef.decode(r, r.size(), $undefined, q + 1, m.inlineArrayDef);
      m.definedType = "inlineArrayDef";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.inlineStructDef = $root.littlehorse.InlineStructDef.decode(r, r.size(), $undefined, q + 1, m.inlineStructDef);
      m.definedType = "inlineStructDef";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.inlineMapDef = $root.littlehorse.InlineMapDef.decode(r, r.size(), $undefined, q + 1, m.inlineMapDef);
      m.definedType = "inlineMapDef";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.masked = v;
      else
       delete m.masked;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TypeDefinition;
 })();

 littlehorse.InlineArrayDef = (function() {

  const InlineArrayDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineArrayDef.prototype.arrayType = null;

  InlineArrayDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.arrayType != null && $Object.hasOwnProperty.call(m, "arrayType"))
    $root.littlehorse.TypeDefinition.encode(m.arrayType, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineArrayDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineArrayDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.arrayType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.arrayType);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineArrayDef;
 })();

 littlehorse.InlineMapDef = (function() {

  const InlineMapDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineMapDef.prototype.keyType = null;
  InlineMapDef.prototype.valueType = null;

  InlineMapDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.keyType != null && $Object.hasOwnProperty.call(m, "keyType"))
    $root.littlehorse.TypeDefinition.encode(m.keyType, w.uint32(10).fork(), q + 1).ldelim();
   if (m.valueType != null && $Object.hasOwnProperty.call(m, "valueType"))
    $root.littlehorse.TypeDefinition.encode(m.valueType, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineMapDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineMapDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.keyType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.keyType);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.valueType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.valueType);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineMapDef;
 })();

 littlehorse.InlineStructDef = (function() {

  const InlineStructDef = function (p) {
   this.fields = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineStructDef.prototype.fields = $util.emptyObject;

  InlineStructDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.fields != null && $Object.hasOwnProperty.call(m, "fields")) {
    for (var ks = $Object.keys(m.fields), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.StructFieldDef.encode(m.fields[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineStructDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineStructDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.fields === $util.emptyObject)
       m.fields = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.StructFieldDef.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.fields, k);
      m.fields[k] = v || new $root.littlehorse.StructFieldDef();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineStructDef;
 })();

 littlehorse.StructFieldDef = (function() {

  const StructFieldDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructFieldDef.prototype.fieldType = null;
  StructFieldDef.prototype.defaultValue = null;
  StructFieldDef.prototype.isNullable = false;
  StructFieldDef.prototype.description = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(StructFieldDef.prototype, "_defaultValue", {
   get: $util.oneOfGetter($oneOfFields = ["defaultValue"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(StructFieldDef.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  StructFieldDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.fieldType != null && $Object.hasOwnProperty.call(m, "fieldType"))
    $root.littlehorse.TypeDefinition.encode(m.fieldType, w.uint32(10).fork(), q + 1).ldelim();
   if (m.defaultValue != null && $Object.hasOwnProperty.call(m, "defaultValue"))
    $root.littlehorse.VariableValue.encode(m.defaultValue, w.uint32(18).fork(), q + 1).ldelim();
   if (m.isNullable != null && $Object.hasOwnProperty.call(m, "isNullable") && m.isNullable !== false)
    w.uint32(24).bool(m.isNullable);
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(34).string(m.description);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructFieldDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructFieldDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.fieldType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.fieldType);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.defaultValue = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.defaultValue);
      m._defaultValue = "defaultValue";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.isNullable = v;
      else
       delete m.isNullable;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructFieldDef;
 })();

 littlehorse.VariableValue = (function() {

  const VariableValue = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableValue.prototype.jsonObj = null;
  VariableValue.prototype.jsonArr = null;
  VariableValue.prototype.double = null;
  VariableValue.prototype.bool = null;
  VariableValue.prototype.str = null;
  VariableValue.prototype.int = null;
  VariableValue.prototype.bytes = null;
  VariableValue.prototype.wfRunId = null;
  VariableValue.prototype.utcTimestamp = null;
  VariableValue.prototype.struct = null;
  VariableValue.prototype.array = null;
  VariableValue.prototype.map = null;

  let $oneOfFields;

  $Object.defineProperty(VariableValue.prototype, "value", {
   get: $util.oneOfGetter($oneOfFields = ["jsonObj", "jsonArr", "double", "bool", "str", "int", "bytes", "wfRunId", "utcTimestamp", "struct", "array", "map"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableValue.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.jsonObj != null && $Object.hasOwnProperty.call(m, "jsonObj"))
    w.uint32(18).string(m.jsonObj);
   if (m.jsonArr != null && $Object.hasOwnProperty.call(m, "jsonArr"))
    w.uint32(26).string(m.jsonArr);
   if (m.double != null && $Object.hasOwnProperty.call(m, "double"))
    w.uint32(33).double(m.double);
   if (m.bool != null && $Object.hasOwnProperty.call(m, "bool"))
    w.uint32(40).bool(m.bool);
   if (m.str != null && $Object.hasOwnProperty.call(m, "str"))
    w.uint32(50).string(m.str);
   if (m.int != null && $Object.hasOwnProperty.call(m, "int"))
    w.uint32(56).int64(m.int);
   if (m.bytes != null && $Object.hasOwnProperty.call(m, "bytes"))
    w.uint32(66).bytes(m.bytes);
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(74).fork(), q + 1).ldelim();
   if (m.utcTimestamp != null && $Object.hasOwnProperty.call(m, "utcTimestamp"))
    $root.google.protobuf.Timestamp.encode(m.utcTimestamp, w.uint32(82).fork(), q + 1).ldelim();
   if (m.struct != null && $Object.hasOwnProperty.call(m, "struct"))
    $root.littlehorse.Struct.encode(m.struct, w.uint32(90).fork(), q + 1).ldelim();
   if (m.array != null && $Object.hasOwnProperty.call(m, "array"))
    $root.littlehorse.Array.encode(m.array, w.uint32(98).fork(), q + 1).ldelim();
   if (m.map != null && $Object.hasOwnProperty.call(m, "map"))
    $root.littlehorse.Map.encode(m.map, w.uint32(106).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableValue.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableValue();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 2: {
      if (u !== 2)
       break;
      m.jsonObj = r.stringVerify();
      m.value = "jsonObj";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.jsonArr = r.stringVerify();
      m.value = "jsonArr";
      continue;
     }
    case 4: {
      if (u !== 1)
       break;
      m.double = r.double();
      m.value = "double";
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.bool = r.bool();
      m.value = "bool";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.str = r.stringVerify();
      m.value = "str";
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      m.int = r.int64();
      m.value = "int";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.bytes = r.bytes();
      m.value = "bytes";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      m.value = "wfRunId";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.utcTimestamp = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.utcTimestamp);
      m.value = "utcTimestamp";
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.struct = $root.littlehorse.Struct.decode(r, r.size(), $undefined, q + 1, m.struct);
      m.value = "struct";
      continue;
     }
    case 12: {
      if (u !== 2)
       break;
      m.array = $root.littlehorse.Array.decode(r, r.size(), $undefined, q + 1, m.array);
      m.value = "array";
      continue;
     }
    case 13: {
      if (u !== 2)
       break;
      m.map = $root.littlehorse.Map.decode(r, r.size(), $undefined, q + 1, m.map);
      m.value = "map";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableValue;
 })();

 littlehorse.Map = (function() {

  const Map = function (p) {
   this.entries = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Map.prototype.entries = $util.emptyArray;
  Map.prototype.mapType = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Map.prototype, "_mapType", {
   get: $util.oneOfGetter($oneOfFields = ["mapType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Map.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.entries != null && m.entries.length) {
    for (var i = 0; i < m.entries.length; ++i)
     $root.littlehorse.Map.Entry.encode(m.entries[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.mapType != null && $Object.hasOwnProperty.call(m, "mapType"))
    $root.littlehorse.InlineMapDef.encode(m.mapType, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Map.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Map();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.entries && m.entries.length))
       m.entries = [];
      m.entries.push($root.littlehorse.Map.Entry.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.mapType = $root.littlehorse.InlineMapDef.decode(r, r.size(), $undefined, q + 1, m.mapType);
      m._mapType = "mapType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  Map.Entry = (function() {

   const Entry = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Entry.prototype.key = null;
   Entry.prototype.value = null;

   Entry.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.key != null && $Object.hasOwnProperty.call(m, "key"))
     $root.littlehorse.VariableValue.encode(m.key, w.uint32(10).fork(), q + 1).ldelim();
    if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
     $root.littlehorse.VariableValue.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Entry.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.Map.Entry();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.key = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.key);
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Entry;
  })();

  return Map;
 })();

 littlehorse.Array = (function() {

  const Array = function (p) {
   this.items = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Array.prototype.items = $util.emptyArray;
  Array.prototype.elementType = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Array.prototype, "_elementType", {
   get: $util.oneOfGetter($oneOfFields = ["elementType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Array.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.items != null && m.items.length) {
    for (var i = 0; i < m.items.length; ++i)
     $root.littlehorse.VariableValue.encode(m.items[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.elementType != null && $Object.hasOwnProperty.call(m, "elementType"))
    $root.littlehorse.TypeDefinition.encode(m.elementType, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Array.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Array();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.items && m.items.length))
       m.items = [];
      m.items.push($root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.elementType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.elementType);
      m._elementType = "elementType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Array;
 })();

 littlehorse.Struct = (function() {

  const Struct = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Struct.prototype.structDefId = null;
  Struct.prototype.struct = null;

  Struct.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.structDefId != null && $Object.hasOwnProperty.call(m, "structDefId"))
    $root.littlehorse.StructDefId.encode(m.structDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.struct != null && $Object.hasOwnProperty.call(m, "struct"))
    $root.littlehorse.InlineStruct.encode(m.struct, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Struct.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Struct();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.structDefId = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.structDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.struct = $root.littlehorse.InlineStruct.decode(r, r.size(), $undefined, q + 1, m.struct);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Struct;
 })();

 littlehorse.InlineStruct = (function() {

  const InlineStruct = function (p) {
   this.fields = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineStruct.prototype.fields = $util.emptyObject;

  InlineStruct.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.fields != null && $Object.hasOwnProperty.call(m, "fields")) {
    for (var ks = $Object.keys(m.fields), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.StructField.encode(m.fields[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineStruct.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineStruct();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.fields === $util.emptyObject)
       m.fields = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.StructField.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.fields, k);
      m.fields[k] = v || new $root.littlehorse.StructField();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineStruct;
 })();

 littlehorse.StructField = (function() {

  const StructField = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructField.prototype.value = null;
  StructField.prototype.masked = false;

  StructField.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(10).fork(), q + 1).ldelim();
   if (m.masked != null && $Object.hasOwnProperty.call(m, "masked") && m.masked !== false)
    w.uint32(16).bool(m.masked);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructField.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructField();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.masked = v;
      else
       delete m.masked;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructField;
 })();

 littlehorse.ReturnType = (function() {

  const ReturnType = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ReturnType.prototype.returnType = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ReturnType.prototype, "_returnType", {
   get: $util.oneOfGetter($oneOfFields = ["returnType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ReturnType.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.returnType != null && $Object.hasOwnProperty.call(m, "returnType"))
    $root.littlehorse.TypeDefinition.encode(m.returnType, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ReturnType.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ReturnType();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.returnType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.returnType);
      m._returnType = "returnType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ReturnType;
 })();

 littlehorse.WorkflowMigrationPlan = (function() {

  const WorkflowMigrationPlan = function (p) {
   this.threadMigrations = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowMigrationPlan.prototype.workflowMigrationPlanId = null;
  WorkflowMigrationPlan.prototype.createdAt = null;
  WorkflowMigrationPlan.prototype.threadMigrations = $util.emptyObject;
  WorkflowMigrationPlan.prototype.oldWfSpec = null;
  WorkflowMigrationPlan.prototype.majorVersion = 0;
  WorkflowMigrationPlan.prototype.revision = 0;

  WorkflowMigrationPlan.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.workflowMigrationPlanId != null && $Object.hasOwnProperty.call(m, "workflowMigrationPlanId"))
    $root.littlehorse.WorkflowMigrationPlanId.encode(m.workflowMigrationPlanId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.threadMigrations != null && $Object.hasOwnProperty.call(m, "threadMigrations")) {
    for (var ks = $Object.keys(m.threadMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ThreadMigrationPlan.encode(m.threadMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.oldWfSpec != null && $Object.hasOwnProperty.call(m, "oldWfSpec"))
    $root.littlehorse.WfSpecId.encode(m.oldWfSpec, w.uint32(34).fork(), q + 1).ldelim();
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion") && m.majorVersion !== 0)
    w.uint32(40).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision") && m.revision !== 0)
    w.uint32(48).int32(m.revision);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowMigrationPlan.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowMigrationPlan();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.workflowMigrationPlanId = $root.littlehorse.WorkflowMigrationPlanId.decode(r, r.size(), $undefined, q + 1, m.workflowMigrationPlanId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.threadMigrations === $util.emptyObject)
       m.threadMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ThreadMigrationPlan.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.threadMigrations, k);
      m.threadMigrations[k] = v || new $root.littlehorse.ThreadMigrationPlan();
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.oldWfSpec = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.oldWfSpec);
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.majorVersion = v;
      else
       delete m.majorVersion;
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.revision = v;
      else
       delete m.revision;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowMigrationPlan;
 })();

 littlehorse.ThreadMigrationPlan = (function() {

  const ThreadMigrationPlan = function (p) {
   this.nodeMigrations = {};
   this.threadSpecDependencies = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadMigrationPlan.prototype.newThreadName = "";
  ThreadMigrationPlan.prototype.nodeMigrations = $util.emptyObject;
  ThreadMigrationPlan.prototype.threadSpecDependencies = $util.emptyArray;

  ThreadMigrationPlan.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newThreadName != null && $Object.hasOwnProperty.call(m, "newThreadName") && m.newThreadName !== "")
    w.uint32(10).string(m.newThreadName);
   if (m.nodeMigrations != null && $Object.hasOwnProperty.call(m, "nodeMigrations")) {
    for (var ks = $Object.keys(m.nodeMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.NodeMigrationPlan.encode(m.nodeMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.threadSpecDependencies != null && m.threadSpecDependencies.length) {
    for (var i = 0; i < m.threadSpecDependencies.length; ++i)
     w.uint32(26).string(m.threadSpecDependencies[i]);
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadMigrationPlan.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadMigrationPlan();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.newThreadName = v;
      else
       delete m.newThreadName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.nodeMigrations === $util.emptyObject)
       m.nodeMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.NodeMigrationPlan.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.nodeMigrations, k);
      m.nodeMigrations[k] = v || new $root.littlehorse.NodeMigrationPlan();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.threadSpecDependencies && m.threadSpecDependencies.length))
       m.threadSpecDependencies = [];
      m.threadSpecDependencies.push(r.stringVerify());
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadMigrationPlan;
 })();

 littlehorse.ThreadMigrationPlanRequest = (function() {

  const ThreadMigrationPlanRequest = function (p) {
   this.nodeMigrations = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadMigrationPlanRequest.prototype.newThreadName = "";
  ThreadMigrationPlanRequest.prototype.nodeMigrations = $util.emptyObject;

  ThreadMigrationPlanRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newThreadName != null && $Object.hasOwnProperty.call(m, "newThreadName") && m.newThreadName !== "")
    w.uint32(10).string(m.newThreadName);
   if (m.nodeMigrations != null && $Object.hasOwnProperty.call(m, "nodeMigrations")) {
    for (var ks = $Object.keys(m.nodeMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.NodeMigrationPlan.encode(m.nodeMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadMigrationPlanRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadMigrationPlanRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.newThreadName = v;
      else
       delete m.newThreadName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.nodeMigrations === $util.emptyObject)
       m.nodeMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.NodeMigrationPlan.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.nodeMigrations, k);
      m.nodeMigrations[k] = v || new $root.littlehorse.NodeMigrationPlan();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadMigrationPlanRequest;
 })();

 littlehorse.NodeMigrationPlan = (function() {

  const NodeMigrationPlan = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeMigrationPlan.prototype.newNodeName = "";

  NodeMigrationPlan.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newNodeName != null && $Object.hasOwnProperty.call(m, "newNodeName") && m.newNodeName !== "")
    w.uint32(10).string(m.newNodeName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeMigrationPlan.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeMigrationPlan();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.newNodeName = v;
      else
       delete m.newNodeName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeMigrationPlan;
 })();

 littlehorse.MigrationVars = (function() {

  const MigrationVars = function (p) {
   this.varAssignmentByVarName = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MigrationVars.prototype.varAssignmentByVarName = $util.emptyObject;

  MigrationVars.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.varAssignmentByVarName != null && $Object.hasOwnProperty.call(m, "varAssignmentByVarName")) {
    for (var ks = $Object.keys(m.varAssignmentByVarName), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableAssignment.encode(m.varAssignmentByVarName[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MigrationVars.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MigrationVars();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.varAssignmentByVarName === $util.emptyObject)
       m.varAssignmentByVarName = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.varAssignmentByVarName, k);
      m.varAssignmentByVarName[k] = v || new $root.littlehorse.VariableAssignment();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MigrationVars;
 })();

 littlehorse.VariableMutationType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "ASSIGN"] = 0;
  values[valuesById[1] = "ADD"] = 1;
  values[valuesById[2] = "EXTEND"] = 2;
  values[valuesById[3] = "SUBTRACT"] = 3;
  values[valuesById[4] = "MULTIPLY"] = 4;
  values[valuesById[5] = "DIVIDE"] = 5;
  values[valuesById[6] = "REMOVE_IF_PRESENT"] = 6;
  values[valuesById[7] = "REMOVE_INDEX"] = 7;
  values[valuesById[8] = "REMOVE_KEY"] = 8;
  values[valuesById[9] = "AND"] = 9;
  values[valuesById[10] = "OR"] = 10;
  values[valuesById[11] = "POW"] = 11;
  return values;
 })();

 littlehorse.VariableAssignment = (function() {

  const VariableAssignment = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableAssignment.prototype.jsonPath = null;
  VariableAssignment.prototype.lhPath = null;
  VariableAssignment.prototype.variableName = null;
  VariableAssignment.prototype.literalValue = null;
  VariableAssignment.prototype.formatString = null;
  VariableAssignment.prototype.nodeOutput = null;
  VariableAssignment.prototype.expression = null;
  VariableAssignment.prototype.structBuilder = null;
  VariableAssignment.prototype.sizeOf = null;
  VariableAssignment.prototype.mapBuilder = null;
  VariableAssignment.prototype.targetType = null;

  let $oneOfFields;

  $Object.defineProperty(VariableAssignment.prototype, "path", {
   get: $util.oneOfGetter($oneOfFields = ["jsonPath", "lhPath"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(VariableAssignment.prototype, "source", {
   get: $util.oneOfGetter($oneOfFields = ["variableName", "literalValue", "formatString", "nodeOutput", "expression", "structBuilder", "sizeOf", "mapBuilder"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableAssignment.prototype, "_targetType", {
   get: $util.oneOfGetter($oneOfFields = ["targetType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableAssignment.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.jsonPath != null && $Object.hasOwnProperty.call(m, "jsonPath"))
    w.uint32(10).string(m.jsonPath);
   if (m.variableName != null && $Object.hasOwnProperty.call(m, "variableName"))
    w.uint32(18).string(m.variableName);
   if (m.literalValue != null && $Object.hasOwnProperty.call(m, "literalValue"))
    $root.littlehorse.VariableValue.encode(m.literalValue, w.uint32(26).fork(), q + 1).ldelim();
   if (m.formatString != null && $Object.hasOwnProperty.call(m, "formatString"))
    $root.littlehorse.VariableAssignment.FormatString.encode(m.formatString, w.uint32(34).fork(), q + 1).ldelim();
   if (m.nodeOutput != null && $Object.hasOwnProperty.call(m, "nodeOutput"))
    $root.littlehorse.VariableAssignment.NodeOutputReference.encode(m.nodeOutput, w.uint32(42).fork(), q + 1).ldelim();
   if (m.expression != null && $Object.hasOwnProperty.call(m, "expression"))
    $root.littlehorse.VariableAssignment.Expression.encode(m.expression, w.uint32(50).fork(), q + 1).ldelim();
   if (m.targetType != null && $Object.hasOwnProperty.call(m, "targetType"))
    $root.littlehorse.TypeDefinition.encode(m.targetType, w.uint32(58).fork(), q + 1).ldelim();
   if (m.lhPath != null && $Object.hasOwnProperty.call(m, "lhPath"))
    $root.littlehorse.LHPath.encode(m.lhPath, w.uint32(66).fork(), q + 1).ldelim();
   if (m.structBuilder != null && $Object.hasOwnProperty.call(m, "structBuilder"))
    $root.littlehorse.StructBuilder.encode(m.structBuilder, w.uint32(74).fork(), q + 1).ldelim();
   if (m.sizeOf != null && $Object.hasOwnProperty.call(m, "sizeOf"))
    $root.littlehorse.VariableAssignment.SizeOf.encode(m.sizeOf, w.uint32(82).fork(), q + 1).ldelim();
   if (m.mapBuilder != null && $Object.hasOwnProperty.call(m, "mapBuilder"))
    $root.littlehorse.MapBuilder.encode(m.mapBuilder, w.uint32(90).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableAssignment.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableAssignment();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.jsonPath = r.stringVerify();
      m.path = "jsonPath";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.lhPath = $root.littlehorse.LHPath.decode(r, r.size(), $undefined, q + 1, m.lhPath);
      m.path = "lhPath";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.variableName = r.stringVerify();
      m.source = "variableName";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.literalValue = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.literalValue);
      m.source = "literalValue";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.formatString = $root.littlehorse.VariableAssignment.FormatString.decode(r, r.size(), $undefined, q + 1, m.formatString);
      m.source = "formatString";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.nodeOutput = $root.littlehorse.VariableAssignment.NodeOutputReference.decode(r, r.size(), $undefined, q + 1, m.nodeOutput);
      m.source = "nodeOutput";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.expression = $root.littlehorse.VariableAssignment.Expression.decode(r, r.size(), $undefined, q + 1, m.expression);
      m.source = "expression";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.structBuilder = $root.littlehorse.StructBuilder.decode(r, r.size(), $undefined, q + 1, m.structBuilder);
      m.source = "structBuilder";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.sizeOf = $root.littlehorse.VariableAssignment.SizeOf.decode(r, r.size(), $undefined, q + 1, m.sizeOf);
      m.source = "sizeOf";
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.mapBuilder = $root.littlehorse.MapBuilder.decode(r, r.size(), $undefined, q + 1, m.mapBuilder);
      m.source = "mapBuilder";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.targetType = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.targetType);
      m._targetType = "targetType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  VariableAssignment.FormatString = (function() {

   const FormatString = function (p) {
    this.args = [];
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   FormatString.prototype.format = null;
   FormatString.prototype.args = $util.emptyArray;

   FormatString.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.format != null && $Object.hasOwnProperty.call(m, "format"))
     $root.littlehorse.VariableAssignment.encode(m.format, w.uint32(10).fork(), q + 1).ldelim();
    if (m.args != null && m.args.length) {
     for (var i = 0; i < m.args.length; ++i)
      $root.littlehorse.VariableAssignment.encode(m.args[i], w.uint32(18).fork(), q + 1).ldelim();
    }
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   FormatString.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.VariableAssignment.FormatString();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.format = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.format);
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       if (!(m.args && m.args.length))
        m.args = [];
       m.args.push($root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1));
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return FormatString;
  })();

  VariableAssignment.NodeOutputReference = (function() {

   const NodeOutputReference = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   NodeOutputReference.prototype.nodeName = "";

   NodeOutputReference.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.nodeName != null && $Object.hasOwnProperty.call(m, "nodeName") && m.nodeName !== "")
     w.uint32(10).string(m.nodeName);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   NodeOutputReference.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.VariableAssignment.NodeOutputReference();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.nodeName = v;
       else
        delete m.nodeName;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return NodeOutputReference;
  })();

  VariableAssignment.SizeOf = (function() {

   const SizeOf = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   SizeOf.prototype.operand = null;

   SizeOf.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.operand != null && $Object.hasOwnProperty.call(m, "operand"))
     $root.littlehorse.VariableAssignment.encode(m.operand, w.uint32(10).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   SizeOf.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.VariableAssignment.SizeOf();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.operand = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.operand);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return SizeOf;
  })();

  VariableAssignment.Expression = (function() {

   const Expression = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Expression.prototype.lhs = null;
   Expression.prototype.mutationType = null;
   Expression.prototype.comparator = null;
   Expression.prototype.rhs = null;

   let $oneOfFields;

   $Object.defineProperty(Expression.prototype, "operation", {
    get: $util.oneOfGetter($oneOfFields = ["mutationType", "comparator"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   Expression.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.lhs != null && $Object.hasOwnProperty.call(m, "lhs"))
     $root.littlehorse.VariableAssignment.encode(m.lhs, w.uint32(10).fork(), q + 1).ldelim();
    if (m.mutationType != null && $Object.hasOwnProperty.call(m, "mutationType"))
     w.uint32(16).int32(m.mutationType);
    if (m.rhs != null && $Object.hasOwnProperty.call(m, "rhs"))
     $root.littlehorse.VariableAssignment.encode(m.rhs, w.uint32(26).fork(), q + 1).ldelim();
    if (m.comparator != null && $Object.hasOwnProperty.call(m, "comparator"))
     w.uint32(32).int32(m.comparator);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Expression.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.VariableAssignment.Expression();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.lhs = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.lhs);
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       m.mutationType = r.int32();
       m.operation = "mutationType";
       continue;
      }
     case 4: {
       if (u !== 0)
        break;
       m.comparator = r.int32();
       m.operation = "comparator";
       continue;
      }
     case 3: {
       if (u !== 2)
        break;
       m.rhs = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.rhs);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Expression;
  })();

  return VariableAssignment;
 })();

 littlehorse.StructBuilder = (function() {

  const StructBuilder = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructBuilder.prototype.structDefId = null;
  StructBuilder.prototype.value = null;

  StructBuilder.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.structDefId != null && $Object.hasOwnProperty.call(m, "structDefId"))
    $root.littlehorse.StructDefId.encode(m.structDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.InlineStructBuilder.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructBuilder.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructBuilder();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.structDefId = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.structDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.InlineStructBuilder.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructBuilder;
 })();

 littlehorse.InlineStructBuilder = (function() {

  const InlineStructBuilder = function (p) {
   this.fields = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineStructBuilder.prototype.fields = $util.emptyObject;

  InlineStructBuilder.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.fields != null && $Object.hasOwnProperty.call(m, "fields")) {
    for (var ks = $Object.keys(m.fields), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.InlineStructFieldValue.encode(m.fields[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineStructBuilder.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineStructBuilder();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.fields === $util.emptyObject)
       m.fields = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.InlineStructFieldValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.fields, k);
      m.fields[k] = v || new $root.littlehorse.InlineStructFieldValue();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineStructBuilder;
 })();

 littlehorse.InlineStructFieldValue = (function() {

  const InlineStructFieldValue = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InlineStructFieldValue.prototype.simpleValue = null;
  InlineStructFieldValue.prototype.subStructure = null;

  let $oneOfFields;

  $Object.defineProperty(InlineStructFieldValue.prototype, "structValue", {
   get: $util.oneOfGetter($oneOfFields = ["simpleValue", "subStructure"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  InlineStructFieldValue.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.simpleValue != null && $Object.hasOwnProperty.call(m, "simpleValue"))
    $root.littlehorse.VariableAssignment.encode(m.simpleValue, w.uint32(10).fork(), q + 1).ldelim();
   if (m.subStructure != null && $Object.hasOwnProperty.call(m, "subStructure"))
    $root.littlehorse.InlineStructBuilder.encode(m.subStructure, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InlineStructFieldValue.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InlineStructFieldValue();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.simpleValue = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.simpleValue);
      m.structValue = "simpleValue";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.subStructure = $root.littlehorse.InlineStructBuilder.decode(r, r.size(), $undefined, q + 1, m.subStructure);
      m.structValue = "subStructure";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InlineStructFieldValue;
 })();

 littlehorse.MapBuilder = (function() {

  const MapBuilder = function (p) {
   this.entries = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MapBuilder.prototype.entries = $util.emptyArray;
  MapBuilder.prototype.mapType = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(MapBuilder.prototype, "_mapType", {
   get: $util.oneOfGetter($oneOfFields = ["mapType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  MapBuilder.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.entries != null && m.entries.length) {
    for (var i = 0; i < m.entries.length; ++i)
     $root.littlehorse.MapBuilder.Entry.encode(m.entries[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.mapType != null && $Object.hasOwnProperty.call(m, "mapType"))
    $root.littlehorse.InlineMapDef.encode(m.mapType, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MapBuilder.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MapBuilder();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.entries && m.entries.length))
       m.entries = [];
      m.entries.push($root.littlehorse.MapBuilder.Entry.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.mapType = $root.littlehorse.InlineMapDef.decode(r, r.size(), $undefined, q + 1, m.mapType);
      m._mapType = "mapType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  MapBuilder.Entry = (function() {

   const Entry = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Entry.prototype.key = null;
   Entry.prototype.value = null;

   Entry.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.key != null && $Object.hasOwnProperty.call(m, "key"))
     $root.littlehorse.VariableAssignment.encode(m.key, w.uint32(10).fork(), q + 1).ldelim();
    if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
     $root.littlehorse.VariableAssignment.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Entry.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.MapBuilder.Entry();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.key = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.key);
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       m.value = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.value);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Entry;
  })();

  return MapBuilder;
 })();

 littlehorse.VariableMutation = (function() {

  const VariableMutation = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableMutation.prototype.lhsName = "";
  VariableMutation.prototype.lhsJsonPath = null;
  VariableMutation.prototype.lhsLhPath = null;
  VariableMutation.prototype.operation = 0;
  VariableMutation.prototype.rhsAssignment = null;
  VariableMutation.prototype.literalValue = null;
  VariableMutation.prototype.nodeOutput = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableMutation.prototype, "_lhsJsonPath", {
   get: $util.oneOfGetter($oneOfFields = ["lhsJsonPath"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableMutation.prototype, "_lhsLhPath", {
   get: $util.oneOfGetter($oneOfFields = ["lhsLhPath"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(VariableMutation.prototype, "rhsValue", {
   get: $util.oneOfGetter($oneOfFields = ["rhsAssignment", "literalValue", "nodeOutput"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableMutation.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.lhsName != null && $Object.hasOwnProperty.call(m, "lhsName") && m.lhsName !== "")
    w.uint32(10).string(m.lhsName);
   if (m.lhsJsonPath != null && $Object.hasOwnProperty.call(m, "lhsJsonPath"))
    w.uint32(18).string(m.lhsJsonPath);
   if (m.operation != null && $Object.hasOwnProperty.call(m, "operation") && m.operation !== 0)
    w.uint32(24).int32(m.operation);
   if (m.rhsAssignment != null && $Object.hasOwnProperty.call(m, "rhsAssignment"))
    $root.littlehorse.VariableAssignment.encode(m.rhsAssignment, w.uint32(34).fork(), q + 1).ldelim();
   if (m.literalValue != null && $Object.hasOwnProperty.call(m, "literalValue"))
    $root.littlehorse.VariableValue.encode(m.literalValue, w.uint32(42).fork(), q + 1).ldelim();
   if (m.nodeOutput != null && $Object.hasOwnProperty.call(m, "nodeOutput"))
    $root.littlehorse.VariableMutation.NodeOutputSource.encode(m.nodeOutput, w.uint32(50).fork(), q + 1).ldelim();
   if (m.lhsLhPath != null && $Object.hasOwnProperty.call(m, "lhsLhPath"))
    $root.littlehorse.LHPath.encode(m.lhsLhPath, w.uint32(58).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableMutation.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableMutation();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.lhsName = v;
      else
       delete m.lhsName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.lhsJsonPath = r.stringVerify();
      m._lhsJsonPath = "lhsJsonPath";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.lhsLhPath = $root.littlehorse.LHPath.decode(r, r.size(), $undefined, q + 1, m.lhsLhPath);
      m._lhsLhPath = "lhsLhPath";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.operation = v;
      else
       delete m.operation;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.rhsAssignment = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.rhsAssignment);
      m.rhsValue = "rhsAssignment";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.literalValue = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.literalValue);
      m.rhsValue = "literalValue";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.nodeOutput = $root.littlehorse.VariableMutation.NodeOutputSource.decode(r, r.size(), $undefined, q + 1, m.nodeOutput);
      m.rhsValue = "nodeOutput";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  VariableMutation.NodeOutputSource = (function() {

   const NodeOutputSource = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   NodeOutputSource.prototype.jsonpath = null;
   NodeOutputSource.prototype.lhPath = null;

   let $oneOfFields;

   $Object.defineProperty(NodeOutputSource.prototype, "path", {
    get: $util.oneOfGetter($oneOfFields = ["jsonpath", "lhPath"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   NodeOutputSource.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.jsonpath != null && $Object.hasOwnProperty.call(m, "jsonpath"))
     w.uint32(82).string(m.jsonpath);
    if (m.lhPath != null && $Object.hasOwnProperty.call(m, "lhPath"))
     $root.littlehorse.LHPath.encode(m.lhPath, w.uint32(90).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   NodeOutputSource.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.VariableMutation.NodeOutputSource();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 10: {
       if (u !== 2)
        break;
       m.jsonpath = r.stringVerify();
       m.path = "jsonpath";
       continue;
      }
     case 11: {
       if (u !== 2)
        break;
       m.lhPath = $root.littlehorse.LHPath.decode(r, r.size(), $undefined, q + 1, m.lhPath);
       m.path = "lhPath";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return NodeOutputSource;
  })();

  return VariableMutation;
 })();

 littlehorse.VariableDef = (function() {

  const VariableDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableDef.prototype.type = null;
  VariableDef.prototype.name = "";
  VariableDef.prototype.defaultValue = null;
  VariableDef.prototype.maskedValue = null;
  VariableDef.prototype.typeDef = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableDef.prototype, "_type", {
   get: $util.oneOfGetter($oneOfFields = ["type"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableDef.prototype, "_defaultValue", {
   get: $util.oneOfGetter($oneOfFields = ["defaultValue"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableDef.prototype, "_maskedValue", {
   get: $util.oneOfGetter($oneOfFields = ["maskedValue"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableDef.prototype, "_typeDef", {
   get: $util.oneOfGetter($oneOfFields = ["typeDef"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.type != null && $Object.hasOwnProperty.call(m, "type"))
    w.uint32(8).int32(m.type);
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(18).string(m.name);
   if (m.defaultValue != null && $Object.hasOwnProperty.call(m, "defaultValue"))
    $root.littlehorse.VariableValue.encode(m.defaultValue, w.uint32(26).fork(), q + 1).ldelim();
   if (m.maskedValue != null && $Object.hasOwnProperty.call(m, "maskedValue"))
    w.uint32(32).bool(m.maskedValue);
   if (m.typeDef != null && $Object.hasOwnProperty.call(m, "typeDef"))
    $root.littlehorse.TypeDefinition.encode(m.typeDef, w.uint32(42).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.type = r.int32();
      m._type = "type";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.defaultValue = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.defaultValue);
      m._defaultValue = "defaultValue";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.maskedValue = r.bool();
      m._maskedValue = "maskedValue";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.typeDef = $root.littlehorse.TypeDefinition.decode(r, r.size(), $undefined, q + 1, m.typeDef);
      m._typeDef = "typeDef";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableDef;
 })();

 littlehorse.UTActionTrigger = (function() {

  const UTActionTrigger = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UTActionTrigger.prototype.task = null;
  UTActionTrigger.prototype.cancel = null;
  UTActionTrigger.prototype.reassign = null;
  UTActionTrigger.prototype.delaySeconds = null;
  UTActionTrigger.prototype.hook = 0;

  let $oneOfFields;

  $Object.defineProperty(UTActionTrigger.prototype, "action", {
   get: $util.oneOfGetter($oneOfFields = ["task", "cancel", "reassign"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UTActionTrigger.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.task != null && $Object.hasOwnProperty.call(m, "task"))
    $root.littlehorse.UTActionTrigger.UTATask.encode(m.task, w.uint32(10).fork(), q + 1).ldelim();
   if (m.cancel != null && $Object.hasOwnProperty.call(m, "cancel"))
    $root.littlehorse.UTActionTrigger.UTACancel.encode(m.cancel, w.uint32(18).fork(), q + 1).ldelim();
   if (m.reassign != null && $Object.hasOwnProperty.call(m, "reassign"))
    $root.littlehorse.UTActionTrigger.UTAReassign.encode(m.reassign, w.uint32(26).fork(), q + 1).ldelim();
   if (m.delaySeconds != null && $Object.hasOwnProperty.call(m, "delaySeconds"))
    $root.littlehorse.VariableAssignment.encode(m.delaySeconds, w.uint32(42).fork(), q + 1).ldelim();
   if (m.hook != null && $Object.hasOwnProperty.call(m, "hook") && m.hook !== 0)
    w.uint32(48).int32(m.hook);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UTActionTrigger.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UTActionTrigger();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.task = $root.littlehorse.UTActionTrigger.UTATask.decode(r, r.size(), $undefined, q + 1, m.task);
      m.action = "task";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.cancel = $root.littlehorse.UTActionTrigger.UTACancel.decode(r, r.size(), $undefined, q + 1, m.cancel);
      m.action = "cancel";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.reassign = $root.littlehorse.UTActionTrigger.UTAReassign.decode(r, r.size(), $undefined, q + 1, m.reassign);
      m.action = "reassign";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.delaySeconds = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.delaySeconds);
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.hook = v;
      else
       delete m.hook;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  UTActionTrigger.UTHook = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "ON_ARRIVAL"] = 0;
   values[valuesById[1] = "ON_TASK_ASSIGNED"] = 1;
   return values;
  })();

  UTActionTrigger.UTACancel = (function() {

   const UTACancel = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTACancel.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTACancel.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UTActionTrigger.UTACancel();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     r.skipType(t & 7, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTACancel;
  })();

  UTActionTrigger.UTATask = (function() {

   const UTATask = function (p) {
    this.mutations = [];
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTATask.prototype.task = null;
   UTATask.prototype.mutations = $util.emptyArray;

   UTATask.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.task != null && $Object.hasOwnProperty.call(m, "task"))
     $root.littlehorse.TaskNode.encode(m.task, w.uint32(10).fork(), q + 1).ldelim();
    if (m.mutations != null && m.mutations.length) {
     for (var i = 0; i < m.mutations.length; ++i)
      $root.littlehorse.VariableMutation.encode(m.mutations[i], w.uint32(18).fork(), q + 1).ldelim();
    }
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTATask.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UTActionTrigger.UTATask();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.task = $root.littlehorse.TaskNode.decode(r, r.size(), $undefined, q + 1, m.task);
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       if (!(m.mutations && m.mutations.length))
        m.mutations = [];
       m.mutations.push($root.littlehorse.VariableMutation.decode(r, r.size(), $undefined, q + 1));
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTATask;
  })();

  UTActionTrigger.UTAReassign = (function() {

   const UTAReassign = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTAReassign.prototype.userId = null;
   UTAReassign.prototype.userGroup = null;

   let $oneOfFields;

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTAReassign.prototype, "_userId", {
    get: $util.oneOfGetter($oneOfFields = ["userId"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTAReassign.prototype, "_userGroup", {
    get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   UTAReassign.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
     $root.littlehorse.VariableAssignment.encode(m.userId, w.uint32(10).fork(), q + 1).ldelim();
    if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
     $root.littlehorse.VariableAssignment.encode(m.userGroup, w.uint32(18).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTAReassign.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UTActionTrigger.UTAReassign();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.userId = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.userId);
       m._userId = "userId";
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       m.userGroup = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.userGroup);
       m._userGroup = "userGroup";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTAReassign;
  })();

  return UTActionTrigger;
 })();

 littlehorse.ExponentialBackoffRetryPolicy = (function() {

  const ExponentialBackoffRetryPolicy = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExponentialBackoffRetryPolicy.prototype.baseIntervalMs = 0;
  ExponentialBackoffRetryPolicy.prototype.maxDelayMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  ExponentialBackoffRetryPolicy.prototype.multiplier = 0;

  ExponentialBackoffRetryPolicy.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.baseIntervalMs != null && $Object.hasOwnProperty.call(m, "baseIntervalMs") && m.baseIntervalMs !== 0)
    w.uint32(8).int32(m.baseIntervalMs);
   if (m.maxDelayMs != null && $Object.hasOwnProperty.call(m, "maxDelayMs") && (typeof m.maxDelayMs === "object" ? m.maxDelayMs.low || m.maxDelayMs.high : m.maxDelayMs !== 0))
    w.uint32(16).int64(m.maxDelayMs);
   if (m.multiplier != null && $Object.hasOwnProperty.call(m, "multiplier") && !$Object.is(m.multiplier, 0))
    w.uint32(29).float(m.multiplier);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExponentialBackoffRetryPolicy.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExponentialBackoffRetryPolicy();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.baseIntervalMs = v;
      else
       delete m.baseIntervalMs;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.maxDelayMs = v;
      else
       delete m.maxDelayMs;
      continue;
     }
    case 3: {
      if (u !== 5)
       break;
      if (!$Object.is(v = r.float(), 0))
       m.multiplier = v;
      else
       delete m.multiplier;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExponentialBackoffRetryPolicy;
 })();

 littlehorse.TaskNode = (function() {

  const TaskNode = function (p) {
   this.variables = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskNode.prototype.taskDefId = null;
  TaskNode.prototype.dynamicTask = null;
  TaskNode.prototype.timeoutSeconds = 0;
  TaskNode.prototype.retries = 0;
  TaskNode.prototype.exponentialBackoff = null;
  TaskNode.prototype.variables = $util.emptyArray;

  let $oneOfFields;

  $Object.defineProperty(TaskNode.prototype, "taskToExecute", {
   get: $util.oneOfGetter($oneOfFields = ["taskDefId", "dynamicTask"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskNode.prototype, "_exponentialBackoff", {
   get: $util.oneOfGetter($oneOfFields = ["exponentialBackoff"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.timeoutSeconds != null && $Object.hasOwnProperty.call(m, "timeoutSeconds") && m.timeoutSeconds !== 0)
    w.uint32(16).int32(m.timeoutSeconds);
   if (m.retries != null && $Object.hasOwnProperty.call(m, "retries") && m.retries !== 0)
    w.uint32(24).int32(m.retries);
   if (m.variables != null && m.variables.length) {
    for (var i = 0; i < m.variables.length; ++i)
     $root.littlehorse.VariableAssignment.encode(m.variables[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.exponentialBackoff != null && $Object.hasOwnProperty.call(m, "exponentialBackoff"))
    $root.littlehorse.ExponentialBackoffRetryPolicy.encode(m.exponentialBackoff, w.uint32(42).fork(), q + 1).ldelim();
   if (m.dynamicTask != null && $Object.hasOwnProperty.call(m, "dynamicTask"))
    $root.littlehorse.VariableAssignment.encode(m.dynamicTask, w.uint32(50).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      m.taskToExecute = "taskDefId";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.dynamicTask = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.dynamicTask);
      m.taskToExecute = "dynamicTask";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.timeoutSeconds = v;
      else
       delete m.timeoutSeconds;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.retries = v;
      else
       delete m.retries;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.exponentialBackoff = $root.littlehorse.ExponentialBackoffRetryPolicy.decode(r, r.size(), $undefined, q + 1, m.exponentialBackoff);
      m._exponentialBackoff = "exponentialBackoff";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.variables && m.variables.length))
       m.variables = [];
      m.variables.push($root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskNode;
 })();

 littlehorse.LHPath = (function() {

  const LHPath = function (p) {
   this.path = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LHPath.prototype.path = $util.emptyArray;

  LHPath.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.path != null && m.path.length) {
    for (var i = 0; i < m.path.length; ++i)
     $root.littlehorse.LHPath.Selector.encode(m.path[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LHPath.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LHPath();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.path && m.path.length))
       m.path = [];
      m.path.push($root.littlehorse.LHPath.Selector.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  LHPath.Selector = (function() {

   const Selector = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Selector.prototype.key = null;
   Selector.prototype.index = null;
   Selector.prototype.dynamic = null;

   let $oneOfFields;

   $Object.defineProperty(Selector.prototype, "selectorType", {
    get: $util.oneOfGetter($oneOfFields = ["key", "index", "dynamic"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   Selector.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.key != null && $Object.hasOwnProperty.call(m, "key"))
     w.uint32(10).string(m.key);
    if (m.index != null && $Object.hasOwnProperty.call(m, "index"))
     w.uint32(16).int32(m.index);
    if (m.dynamic != null && $Object.hasOwnProperty.call(m, "dynamic"))
     $root.littlehorse.VariableAssignment.encode(m.dynamic, w.uint32(26).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Selector.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.LHPath.Selector();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.key = r.stringVerify();
       m.selectorType = "key";
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       m.index = r.int32();
       m.selectorType = "index";
       continue;
      }
     case 3: {
       if (u !== 2)
        break;
       m.dynamic = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.dynamic);
       m.selectorType = "dynamic";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Selector;
  })();

  return LHPath;
 })();

 littlehorse.ExternalEvent = (function() {

  const ExternalEvent = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEvent.prototype.id = null;
  ExternalEvent.prototype.createdAt = null;
  ExternalEvent.prototype.content = null;
  ExternalEvent.prototype.threadRunNumber = null;
  ExternalEvent.prototype.nodeRunPosition = null;
  ExternalEvent.prototype.claimed = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEvent.prototype, "_threadRunNumber", {
   get: $util.oneOfGetter($oneOfFields = ["threadRunNumber"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEvent.prototype, "_nodeRunPosition", {
   get: $util.oneOfGetter($oneOfFields = ["nodeRunPosition"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEvent.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ExternalEventId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber"))
    w.uint32(32).int32(m.threadRunNumber);
   if (m.nodeRunPosition != null && $Object.hasOwnProperty.call(m, "nodeRunPosition"))
    w.uint32(40).int32(m.nodeRunPosition);
   if (m.claimed != null && $Object.hasOwnProperty.call(m, "claimed") && m.claimed !== false)
    w.uint32(48).bool(m.claimed);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEvent.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEvent();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.threadRunNumber = r.int32();
      m._threadRunNumber = "threadRunNumber";
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.nodeRunPosition = r.int32();
      m._nodeRunPosition = "nodeRunPosition";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.claimed = v;
      else
       delete m.claimed;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEvent;
 })();

 littlehorse.ExternalEventDef = (function() {

  const ExternalEventDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventDef.prototype.id = null;
  ExternalEventDef.prototype.createdAt = null;
  ExternalEventDef.prototype.retentionPolicy = null;
  ExternalEventDef.prototype.typeInformation = null;
  ExternalEventDef.prototype.correlatedEventConfig = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventDef.prototype, "_typeInformation", {
   get: $util.oneOfGetter($oneOfFields = ["typeInformation"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventDef.prototype, "_correlatedEventConfig", {
   get: $util.oneOfGetter($oneOfFields = ["correlatedEventConfig"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ExternalEventDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.retentionPolicy != null && $Object.hasOwnProperty.call(m, "retentionPolicy"))
    $root.littlehorse.ExternalEventRetentionPolicy.encode(m.retentionPolicy, w.uint32(26).fork(), q + 1).ldelim();
   if (m.typeInformation != null && $Object.hasOwnProperty.call(m, "typeInformation"))
    $root.littlehorse.ReturnType.encode(m.typeInformation, w.uint32(34).fork(), q + 1).ldelim();
   if (m.correlatedEventConfig != null && $Object.hasOwnProperty.call(m, "correlatedEventConfig"))
    $root.littlehorse.CorrelatedEventConfig.encode(m.correlatedEventConfig, w.uint32(42).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.retentionPolicy = $root.littlehorse.ExternalEventRetentionPolicy.decode(r, r.size(), $undefined, q + 1, m.retentionPolicy);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.typeInformation = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.typeInformation);
      m._typeInformation = "typeInformation";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.correlatedEventConfig = $root.littlehorse.CorrelatedEventConfig.decode(r, r.size(), $undefined, q + 1, m.correlatedEventConfig);
      m._correlatedEventConfig = "correlatedEventConfig";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventDef;
 })();

 littlehorse.CorrelatedEventConfig = (function() {

  const CorrelatedEventConfig = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CorrelatedEventConfig.prototype.ttlSeconds = null;
  CorrelatedEventConfig.prototype.deleteAfterFirstCorrelation = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(CorrelatedEventConfig.prototype, "_ttlSeconds", {
   get: $util.oneOfGetter($oneOfFields = ["ttlSeconds"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  CorrelatedEventConfig.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.ttlSeconds != null && $Object.hasOwnProperty.call(m, "ttlSeconds"))
    w.uint32(8).int64(m.ttlSeconds);
   if (m.deleteAfterFirstCorrelation != null && $Object.hasOwnProperty.call(m, "deleteAfterFirstCorrelation") && m.deleteAfterFirstCorrelation !== false)
    w.uint32(16).bool(m.deleteAfterFirstCorrelation);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CorrelatedEventConfig.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CorrelatedEventConfig();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.ttlSeconds = r.int64();
      m._ttlSeconds = "ttlSeconds";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.deleteAfterFirstCorrelation = v;
      else
       delete m.deleteAfterFirstCorrelation;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CorrelatedEventConfig;
 })();

 littlehorse.CorrelatedEvent = (function() {

  const CorrelatedEvent = function (p) {
   this.externalEvents = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CorrelatedEvent.prototype.id = null;
  CorrelatedEvent.prototype.createdAt = null;
  CorrelatedEvent.prototype.content = null;
  CorrelatedEvent.prototype.externalEvents = $util.emptyArray;

  CorrelatedEvent.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.CorrelatedEventId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.externalEvents != null && m.externalEvents.length) {
    for (var i = 0; i < m.externalEvents.length; ++i)
     $root.littlehorse.ExternalEventId.encode(m.externalEvents[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CorrelatedEvent.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CorrelatedEvent();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.CorrelatedEventId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.externalEvents && m.externalEvents.length))
       m.externalEvents = [];
      m.externalEvents.push($root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CorrelatedEvent;
 })();

 littlehorse.ExternalEventRetentionPolicy = (function() {

  const ExternalEventRetentionPolicy = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventRetentionPolicy.prototype.secondsAfterPut = null;

  let $oneOfFields;

  $Object.defineProperty(ExternalEventRetentionPolicy.prototype, "extEvtGcPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["secondsAfterPut"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventRetentionPolicy.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.secondsAfterPut != null && $Object.hasOwnProperty.call(m, "secondsAfterPut"))
    w.uint32(8).int64(m.secondsAfterPut);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventRetentionPolicy.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventRetentionPolicy();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.secondsAfterPut = r.int64();
      m.extEvtGcPolicy = "secondsAfterPut";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventRetentionPolicy;
 })();

 littlehorse.CountAndTiming = (function() {

  const CountAndTiming = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CountAndTiming.prototype.count = 0;
  CountAndTiming.prototype.minLatencyMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  CountAndTiming.prototype.maxLatencyMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  CountAndTiming.prototype.totalLatencyMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

  CountAndTiming.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.count != null && $Object.hasOwnProperty.call(m, "count") && m.count !== 0)
    w.uint32(8).int32(m.count);
   if (m.minLatencyMs != null && $Object.hasOwnProperty.call(m, "minLatencyMs") && (typeof m.minLatencyMs === "object" ? m.minLatencyMs.low || m.minLatencyMs.high : m.minLatencyMs !== 0))
    w.uint32(16).int64(m.minLatencyMs);
   if (m.maxLatencyMs != null && $Object.hasOwnProperty.call(m, "maxLatencyMs") && (typeof m.maxLatencyMs === "object" ? m.maxLatencyMs.low || m.maxLatencyMs.high : m.maxLatencyMs !== 0))
    w.uint32(24).int64(m.maxLatencyMs);
   if (m.totalLatencyMs != null && $Object.hasOwnProperty.call(m, "totalLatencyMs") && (typeof m.totalLatencyMs === "object" ? m.totalLatencyMs.low || m.totalLatencyMs.high : m.totalLatencyMs !== 0))
    w.uint32(32).int64(m.totalLatencyMs);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CountAndTiming.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CountAndTiming();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.count = v;
      else
       delete m.count;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.minLatencyMs = v;
      else
       delete m.minLatencyMs;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.maxLatencyMs = v;
      else
       delete m.maxLatencyMs;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalLatencyMs = v;
      else
       delete m.totalLatencyMs;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CountAndTiming;
 })();

 littlehorse.MetricWindow = (function() {

  const MetricWindow = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MetricWindow.prototype.id = null;
  MetricWindow.prototype.workflow = null;
  MetricWindow.prototype.task = null;
  MetricWindow.prototype.quotaUsage = null;

  let $oneOfFields;

  $Object.defineProperty(MetricWindow.prototype, "metric", {
   get: $util.oneOfGetter($oneOfFields = ["workflow", "task", "quotaUsage"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  MetricWindow.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.MetricWindowId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.workflow != null && $Object.hasOwnProperty.call(m, "workflow"))
    $root.littlehorse.WfMetrics.encode(m.workflow, w.uint32(18).fork(), q + 1).ldelim();
   if (m.task != null && $Object.hasOwnProperty.call(m, "task"))
    $root.littlehorse.TaskMetrics.encode(m.task, w.uint32(26).fork(), q + 1).ldelim();
   if (m.quotaUsage != null && $Object.hasOwnProperty.call(m, "quotaUsage"))
    $root.littlehorse.QuotaUsageMetrics.encode(m.quotaUsage, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MetricWindow.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MetricWindow();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.MetricWindowId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.workflow = $root.littlehorse.WfMetrics.decode(r, r.size(), $undefined, q + 1, m.workflow);
      m.metric = "workflow";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.task = $root.littlehorse.TaskMetrics.decode(r, r.size(), $undefined, q + 1, m.task);
      m.metric = "task";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.quotaUsage = $root.littlehorse.QuotaUsageMetrics.decode(r, r.size(), $undefined, q + 1, m.quotaUsage);
      m.metric = "quotaUsage";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MetricWindow;
 })();

 littlehorse.QuotaUsageMetrics = (function() {

  const QuotaUsageMetrics = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  QuotaUsageMetrics.prototype.requestsObserved = 0;
  QuotaUsageMetrics.prototype.requestsThrottled = 0;
  QuotaUsageMetrics.prototype.totalThrottleTimeMs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

  QuotaUsageMetrics.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.requestsObserved != null && $Object.hasOwnProperty.call(m, "requestsObserved") && m.requestsObserved !== 0)
    w.uint32(8).int32(m.requestsObserved);
   if (m.requestsThrottled != null && $Object.hasOwnProperty.call(m, "requestsThrottled") && m.requestsThrottled !== 0)
    w.uint32(16).int32(m.requestsThrottled);
   if (m.totalThrottleTimeMs != null && $Object.hasOwnProperty.call(m, "totalThrottleTimeMs") && (typeof m.totalThrottleTimeMs === "object" ? m.totalThrottleTimeMs.low || m.totalThrottleTimeMs.high : m.totalThrottleTimeMs !== 0))
    w.uint32(24).int64(m.totalThrottleTimeMs);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  QuotaUsageMetrics.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.QuotaUsageMetrics();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.requestsObserved = v;
      else
       delete m.requestsObserved;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.requestsThrottled = v;
      else
       delete m.requestsThrottled;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalThrottleTimeMs = v;
      else
       delete m.totalThrottleTimeMs;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return QuotaUsageMetrics;
 })();

 littlehorse.WfMetrics = (function() {

  const WfMetrics = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfMetrics.prototype.started = null;
  WfMetrics.prototype.runningToCompleted = null;
  WfMetrics.prototype.runningToError = null;
  WfMetrics.prototype.runningToException = null;
  WfMetrics.prototype.runningToHalting = null;
  WfMetrics.prototype.runningToHalted = null;
  WfMetrics.prototype.haltingToHalted = null;
  WfMetrics.prototype.haltedToRunning = null;

  WfMetrics.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.started != null && $Object.hasOwnProperty.call(m, "started"))
    $root.littlehorse.CountAndTiming.encode(m.started, w.uint32(10).fork(), q + 1).ldelim();
   if (m.runningToCompleted != null && $Object.hasOwnProperty.call(m, "runningToCompleted"))
    $root.littlehorse.CountAndTiming.encode(m.runningToCompleted, w.uint32(18).fork(), q + 1).ldelim();
   if (m.runningToError != null && $Object.hasOwnProperty.call(m, "runningToError"))
    $root.littlehorse.CountAndTiming.encode(m.runningToError, w.uint32(26).fork(), q + 1).ldelim();
   if (m.runningToException != null && $Object.hasOwnProperty.call(m, "runningToException"))
    $root.littlehorse.CountAndTiming.encode(m.runningToException, w.uint32(34).fork(), q + 1).ldelim();
   if (m.runningToHalting != null && $Object.hasOwnProperty.call(m, "runningToHalting"))
    $root.littlehorse.CountAndTiming.encode(m.runningToHalting, w.uint32(42).fork(), q + 1).ldelim();
   if (m.runningToHalted != null && $Object.hasOwnProperty.call(m, "runningToHalted"))
    $root.littlehorse.CountAndTiming.encode(m.runningToHalted, w.uint32(50).fork(), q + 1).ldelim();
   if (m.haltingToHalted != null && $Object.hasOwnProperty.call(m, "haltingToHalted"))
    $root.littlehorse.CountAndTiming.encode(m.haltingToHalted, w.uint32(58).fork(), q + 1).ldelim();
   if (m.haltedToRunning != null && $Object.hasOwnProperty.call(m, "haltedToRunning"))
    $root.littlehorse.CountAndTiming.encode(m.haltedToRunning, w.uint32(66).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfMetrics.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfMetrics();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.started = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.started);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.runningToCompleted = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.runningToCompleted);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.runningToError = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.runningToError);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.runningToException = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.runningToException);
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.runningToHalting = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.runningToHalting);
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.runningToHalted = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.runningToHalted);
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.haltingToHalted = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.haltingToHalted);
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.haltedToRunning = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.haltedToRunning);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfMetrics;
 })();

 littlehorse.TaskMetrics = (function() {

  const TaskMetrics = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskMetrics.prototype.taskrunCreatedToCompleted = null;
  TaskMetrics.prototype.taskrunCreatedToError = null;
  TaskMetrics.prototype.taskrunCreatedToException = null;
  TaskMetrics.prototype.taskattemptPendingToScheduled = null;
  TaskMetrics.prototype.taskattemptScheduledToRunning = null;
  TaskMetrics.prototype.taskattemptRunningToError = null;
  TaskMetrics.prototype.taskattemptRunningToSuccess = null;
  TaskMetrics.prototype.taskattemptRunningToException = null;

  TaskMetrics.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskrunCreatedToCompleted != null && $Object.hasOwnProperty.call(m, "taskrunCreatedToCompleted"))
    $root.littlehorse.CountAndTiming.encode(m.taskrunCreatedToCompleted, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskrunCreatedToError != null && $Object.hasOwnProperty.call(m, "taskrunCreatedToError"))
    $root.littlehorse.CountAndTiming.encode(m.taskrunCreatedToError, w.uint32(18).fork(), q + 1).ldelim();
   if (m.taskrunCreatedToException != null && $Object.hasOwnProperty.call(m, "taskrunCreatedToException"))
    $root.littlehorse.CountAndTiming.encode(m.taskrunCreatedToException, w.uint32(26).fork(), q + 1).ldelim();
   if (m.taskattemptPendingToScheduled != null && $Object.hasOwnProperty.call(m, "taskattemptPendingToScheduled"))
    $root.littlehorse.CountAndTiming.encode(m.taskattemptPendingToScheduled, w.uint32(34).fork(), q + 1).ldelim();
   if (m.taskattemptScheduledToRunning != null && $Object.hasOwnProperty.call(m, "taskattemptScheduledToRunning"))
    $root.littlehorse.CountAndTiming.encode(m.taskattemptScheduledToRunning, w.uint32(42).fork(), q + 1).ldelim();
   if (m.taskattemptRunningToError != null && $Object.hasOwnProperty.call(m, "taskattemptRunningToError"))
    $root.littlehorse.CountAndTiming.encode(m.taskattemptRunningToError, w.uint32(50).fork(), q + 1).ldelim();
   if (m.taskattemptRunningToSuccess != null && $Object.hasOwnProperty.call(m, "taskattemptRunningToSuccess"))
    $root.littlehorse.CountAndTiming.encode(m.taskattemptRunningToSuccess, w.uint32(58).fork(), q + 1).ldelim();
   if (m.taskattemptRunningToException != null && $Object.hasOwnProperty.call(m, "taskattemptRunningToException"))
    $root.littlehorse.CountAndTiming.encode(m.taskattemptRunningToException, w.uint32(66).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskMetrics.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskMetrics();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskrunCreatedToCompleted = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskrunCreatedToCompleted);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskrunCreatedToError = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskrunCreatedToError);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.taskrunCreatedToException = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskrunCreatedToException);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.taskattemptPendingToScheduled = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskattemptPendingToScheduled);
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.taskattemptScheduledToRunning = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskattemptScheduledToRunning);
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.taskattemptRunningToError = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskattemptRunningToError);
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.taskattemptRunningToSuccess = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskattemptRunningToSuccess);
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.taskattemptRunningToException = $root.littlehorse.CountAndTiming.decode(r, r.size(), $undefined, q + 1, m.taskattemptRunningToException);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskMetrics;
 })();

 littlehorse.ListWfMetricsRequest = (function() {

  const ListWfMetricsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListWfMetricsRequest.prototype.wfSpec = null;
  ListWfMetricsRequest.prototype.windowStart = null;
  ListWfMetricsRequest.prototype.windowEnd = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListWfMetricsRequest.prototype, "_windowStart", {
   get: $util.oneOfGetter($oneOfFields = ["windowStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListWfMetricsRequest.prototype, "_windowEnd", {
   get: $util.oneOfGetter($oneOfFields = ["windowEnd"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListWfMetricsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpec != null && $Object.hasOwnProperty.call(m, "wfSpec"))
    $root.littlehorse.WfSpecId.encode(m.wfSpec, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.windowEnd != null && $Object.hasOwnProperty.call(m, "windowEnd"))
    $root.google.protobuf.Timestamp.encode(m.windowEnd, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListWfMetricsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListWfMetricsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpec = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpec);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      m._windowStart = "windowStart";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.windowEnd = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowEnd);
      m._windowEnd = "windowEnd";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListWfMetricsRequest;
 })();

 littlehorse.ListTaskMetricsRequest = (function() {

  const ListTaskMetricsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListTaskMetricsRequest.prototype.taskDef = null;
  ListTaskMetricsRequest.prototype.windowStart = null;
  ListTaskMetricsRequest.prototype.windowEnd = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListTaskMetricsRequest.prototype, "_windowStart", {
   get: $util.oneOfGetter($oneOfFields = ["windowStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListTaskMetricsRequest.prototype, "_windowEnd", {
   get: $util.oneOfGetter($oneOfFields = ["windowEnd"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListTaskMetricsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDef != null && $Object.hasOwnProperty.call(m, "taskDef"))
    $root.littlehorse.TaskDefId.encode(m.taskDef, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.windowEnd != null && $Object.hasOwnProperty.call(m, "windowEnd"))
    $root.google.protobuf.Timestamp.encode(m.windowEnd, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListTaskMetricsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListTaskMetricsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskDef = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDef);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      m._windowStart = "windowStart";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.windowEnd = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowEnd);
      m._windowEnd = "windowEnd";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListTaskMetricsRequest;
 })();

 littlehorse.ListQuotaUsageMetricsRequest = (function() {

  const ListQuotaUsageMetricsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListQuotaUsageMetricsRequest.prototype.quotaId = null;
  ListQuotaUsageMetricsRequest.prototype.windowStart = null;
  ListQuotaUsageMetricsRequest.prototype.windowEnd = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListQuotaUsageMetricsRequest.prototype, "_windowStart", {
   get: $util.oneOfGetter($oneOfFields = ["windowStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListQuotaUsageMetricsRequest.prototype, "_windowEnd", {
   get: $util.oneOfGetter($oneOfFields = ["windowEnd"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListQuotaUsageMetricsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.quotaId != null && $Object.hasOwnProperty.call(m, "quotaId"))
    $root.littlehorse.QuotaId.encode(m.quotaId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.windowEnd != null && $Object.hasOwnProperty.call(m, "windowEnd"))
    $root.google.protobuf.Timestamp.encode(m.windowEnd, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListQuotaUsageMetricsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListQuotaUsageMetricsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.quotaId = $root.littlehorse.QuotaId.decode(r, r.size(), $undefined, q + 1, m.quotaId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      m._windowStart = "windowStart";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.windowEnd = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowEnd);
      m._windowEnd = "windowEnd";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListQuotaUsageMetricsRequest;
 })();

 littlehorse.MetricsList = (function() {

  const MetricsList = function (p) {
   this.windows = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MetricsList.prototype.windows = $util.emptyArray;

  MetricsList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.windows != null && m.windows.length) {
    for (var i = 0; i < m.windows.length; ++i)
     $root.littlehorse.MetricWindow.encode(m.windows[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MetricsList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MetricsList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.windows && m.windows.length))
       m.windows = [];
      m.windows.push($root.littlehorse.MetricWindow.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MetricsList;
 })();

 littlehorse.MetricWindowIdList = (function() {

  const MetricWindowIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MetricWindowIdList.prototype.bookmark = null;
  MetricWindowIdList.prototype.results = $util.emptyArray;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(MetricWindowIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  MetricWindowIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.MetricWindowId.encode(m.results[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MetricWindowIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MetricWindowIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.MetricWindowId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MetricWindowIdList;
 })();

 littlehorse.SearchWfMetricWindowRequest = (function() {

  const SearchWfMetricWindowRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWfMetricWindowRequest.prototype.bookmark = null;
  SearchWfMetricWindowRequest.prototype.limit = null;
  SearchWfMetricWindowRequest.prototype.wfSpecName = "";
  SearchWfMetricWindowRequest.prototype.earliestStart = null;
  SearchWfMetricWindowRequest.prototype.latestStart = null;
  SearchWfMetricWindowRequest.prototype.latestOnly = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfMetricWindowRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfMetricWindowRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfMetricWindowRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfMetricWindowRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfMetricWindowRequest.prototype, "_latestOnly", {
   get: $util.oneOfGetter($oneOfFields = ["latestOnly"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWfMetricWindowRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(26).string(m.wfSpecName);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(42).fork(), q + 1).ldelim();
   if (m.latestOnly != null && $Object.hasOwnProperty.call(m, "latestOnly"))
    w.uint32(48).bool(m.latestOnly);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWfMetricWindowRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWfMetricWindowRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      m.latestOnly = r.bool();
      m._latestOnly = "latestOnly";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWfMetricWindowRequest;
 })();

 littlehorse.NodeRun = (function() {

  const NodeRun = function (p) {
   this.failureHandlerIds = [];
   this.failures = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeRun.prototype.id = null;
  NodeRun.prototype.wfSpecId = null;
  NodeRun.prototype.failureHandlerIds = $util.emptyArray;
  NodeRun.prototype.status = 0;
  NodeRun.prototype.arrivalTime = null;
  NodeRun.prototype.endTime = null;
  NodeRun.prototype.threadSpecName = "";
  NodeRun.prototype.nodeName = "";
  NodeRun.prototype.errorMessage = null;
  NodeRun.prototype.failures = $util.emptyArray;
  NodeRun.prototype.task = null;
  NodeRun.prototype.externalEvent = null;
  NodeRun.prototype.entrypoint = null;
  NodeRun.prototype.exit = null;
  NodeRun.prototype.startThread = null;
  NodeRun.prototype.waitForThreads = null;
  NodeRun.prototype.sleep = null;
  NodeRun.prototype.userTask = null;
  NodeRun.prototype.startMultipleThreads = null;
  NodeRun.prototype.throwEvent = null;
  NodeRun.prototype.waitForCondition = null;
  NodeRun.prototype.runChildWf = null;
  NodeRun.prototype.waitForChildWf = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(NodeRun.prototype, "_endTime", {
   get: $util.oneOfGetter($oneOfFields = ["endTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(NodeRun.prototype, "_errorMessage", {
   get: $util.oneOfGetter($oneOfFields = ["errorMessage"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(NodeRun.prototype, "nodeType", {
   get: $util.oneOfGetter($oneOfFields = ["task", "externalEvent", "entrypoint", "exit", "startThread", "waitForThreads", "sleep", "userTask", "startMultipleThreads", "throwEvent", "waitForCondition", "runChildWf", "waitForChildWf"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  NodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.NodeRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(34).fork(), q + 1).ldelim();
   if (m.failureHandlerIds != null && m.failureHandlerIds.length) {
    w.uint32(42).int32s(m.failureHandlerIds);
   }
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(48).int32(m.status);
   if (m.arrivalTime != null && $Object.hasOwnProperty.call(m, "arrivalTime"))
    $root.google.protobuf.Timestamp.encode(m.arrivalTime, w.uint32(58).fork(), q + 1).ldelim();
   if (m.endTime != null && $Object.hasOwnProperty.call(m, "endTime"))
    $root.google.protobuf.Timestamp.encode(m.endTime, w.uint32(66).fork(), q + 1).ldelim();
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(74).string(m.threadSpecName);
   if (m.nodeName != null && $Object.hasOwnProperty.call(m, "nodeName") && m.nodeName !== "")
    w.uint32(82).string(m.nodeName);
   if (m.errorMessage != null && $Object.hasOwnProperty.call(m, "errorMessage"))
    w.uint32(90).string(m.errorMessage);
   if (m.failures != null && m.failures.length) {
    for (var i = 0; i < m.failures.length; ++i)
     $root.littlehorse.Failure.encode(m.failures[i], w.uint32(98).fork(), q + 1).ldelim();
   }
   if (m.task != null && $Object.hasOwnProperty.call(m, "task"))
    $root.littlehorse.TaskNodeRun.encode(m.task, w.uint32(106).fork(), q + 1).ldelim();
   if (m.externalEvent != null && $Object.hasOwnProperty.call(m, "externalEvent"))
    $root.littlehorse.ExternalEventNodeRun.encode(m.externalEvent, w.uint32(114).fork(), q + 1).ldelim();
   if (m.entrypoint != null && $Object.hasOwnProperty.call(m, "entrypoint"))
    $root.littlehorse.EntrypointRun.encode(m.entrypoint, w.uint32(122).fork(), q + 1).ldelim();
   if (m.exit != null && $Object.hasOwnProperty.call(m, "exit"))
    $root.littlehorse.ExitRun.encode(m.exit, w.uint32(130).fork(), q + 1).ldelim();
   if (m.startThread != null && $Object.hasOwnProperty.call(m, "startThread"))
    $root.littlehorse.StartThreadRun.encode(m.startThread, w.uint32(138).fork(), q + 1).ldelim();
   if (m.waitForThreads != null && $Object.hasOwnProperty.call(m, "waitForThreads"))
    $root.littlehorse.WaitForThreadsRun.encode(m.waitForThreads, w.uint32(146).fork(), q + 1).ldelim();
   if (m.sleep != null && $Object.hasOwnProperty.call(m, "sleep"))
    $root.littlehorse.SleepNodeRun.encode(m.sleep, w.uint32(154).fork(), q + 1).ldelim();
   if (m.userTask != null && $Object.hasOwnProperty.call(m, "userTask"))
    $root.littlehorse.UserTaskNodeRun.encode(m.userTask, w.uint32(162).fork(), q + 1).ldelim();
   if (m.startMultipleThreads != null && $Object.hasOwnProperty.call(m, "startMultipleThreads"))
    $root.littlehorse.StartMultipleThreadsRun.encode(m.startMultipleThreads, w.uint32(170).fork(), q + 1).ldelim();
   if (m.throwEvent != null && $Object.hasOwnProperty.call(m, "throwEvent"))
    $root.littlehorse.ThrowEventNodeRun.encode(m.throwEvent, w.uint32(178).fork(), q + 1).ldelim();
   if (m.waitForCondition != null && $Object.hasOwnProperty.call(m, "waitForCondition"))
    $root.littlehorse.WaitForConditionRun.encode(m.waitForCondition, w.uint32(186).fork(), q + 1).ldelim();
   if (m.runChildWf != null && $Object.hasOwnProperty.call(m, "runChildWf"))
    $root.littlehorse.RunChildWfNodeRun.encode(m.runChildWf, w.uint32(194).fork(), q + 1).ldelim();
   if (m.waitForChildWf != null && $Object.hasOwnProperty.call(m, "waitForChildWf"))
    $root.littlehorse.WaitForChildWfNodeRun.encode(m.waitForChildWf, w.uint32(202).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 5: {
      if (u === 2) {
       if (!(m.failureHandlerIds && m.failureHandlerIds.length))
        m.failureHandlerIds = [];
       r.int32s(m.failureHandlerIds);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.failureHandlerIds && m.failureHandlerIds.length))
       m.failureHandlerIds = [];
      m.failureHandlerIds.push(r.int32());
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.arrivalTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.arrivalTime);
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.endTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.endTime);
      m._endTime = "endTime";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.nodeName = v;
      else
       delete m.nodeName;
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.errorMessage = r.stringVerify();
      m._errorMessage = "errorMessage";
      continue;
     }
    case 12: {
      if (u !== 2)
       break;
      if (!(m.failures && m.failures.length))
       m.failures = [];
      m.failures.push($root.littlehorse.Failure.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 13: {
      if (u !== 2)
       break;
      m.task = $root.littlehorse.TaskNodeRun.decode(r, r.size(), $undefined, q + 1, m.task);
      m.nodeType = "task";
      continue;
     }
    case 14: {
      if (u !== 2)
       break;
      m.externalEvent = $root.littlehorse.ExternalEventNodeRun.decode(r, r.size(), $undefined, q + 1, m.externalEvent);
      m.nodeType = "externalEvent";
      continue;
     }
    case 15: {
      if (u !== 2)
       break;
      m.entrypoint = $root.littlehorse.EntrypointRun.decode(r, r.size(), $undefined, q + 1, m.entrypoint);
      m.nodeType = "entrypoint";
      continue;
     }
    case 16: {
      if (u !== 2)
       break;
      m.exit = $root.littlehorse.ExitRun.decode(r, r.size(), $undefined, q + 1, m.exit);
      m.nodeType = "exit";
      continue;
     }
    case 17: {
      if (u !== 2)
       break;
      m.startThread = $root.littlehorse.StartThreadRun.decode(r, r.size(), $undefined, q + 1, m.startThread);
      m.nodeType = "startThread";
      continue;
     }
    case 18: {
      if (u !== 2)
       break;
      m.waitForThreads = $root.littlehorse.WaitForThreadsRun.decode(r, r.size(), $undefined, q + 1, m.waitForThreads);
      m.nodeType = "waitForThreads";
      continue;
     }
    case 19: {
      if (u !== 2)
       break;
      m.sleep = $root.littlehorse.SleepNodeRun.decode(r, r.size(), $undefined, q + 1, m.sleep);
      m.nodeType = "sleep";
      continue;
     }
    case 20: {
      if (u !== 2)
       break;
      m.userTask = $root.littlehorse.UserTaskNodeRun.decode(r, r.size(), $undefined, q + 1, m.userTask);
      m.nodeType = "userTask";
      continue;
     }
    case 21: {
      if (u !== 2)
       break;
      m.startMultipleThreads = $root.littlehorse.StartMultipleThreadsRun.decode(r, r.size(), $undefined, q + 1, m.startMultipleThreads);
      m.nodeType = "startMultipleThreads";
      continue;
     }
    case 22: {
      if (u !== 2)
       break;
      m.throwEvent = $root.littlehorse.ThrowEventNodeRun.decode(r, r.size(), $undefined, q + 1, m.throwEvent);
      m.nodeType = "throwEvent";
      continue;
     }
    case 23: {
      if (u !== 2)
       break;
      m.waitForCondition = $root.littlehorse.WaitForConditionRun.decode(r, r.size(), $undefined, q + 1, m.waitForCondition);
      m.nodeType = "waitForCondition";
      continue;
     }
    case 24: {
      if (u !== 2)
       break;
      m.runChildWf = $root.littlehorse.RunChildWfNodeRun.decode(r, r.size(), $undefined, q + 1, m.runChildWf);
      m.nodeType = "runChildWf";
      continue;
     }
    case 25: {
      if (u !== 2)
       break;
      m.waitForChildWf = $root.littlehorse.WaitForChildWfNodeRun.decode(r, r.size(), $undefined, q + 1, m.waitForChildWf);
      m.nodeType = "waitForChildWf";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeRun;
 })();

 littlehorse.TaskNodeRun = (function() {

  const TaskNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskNodeRun.prototype.taskRunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskNodeRun.prototype, "_taskRunId", {
   get: $util.oneOfGetter($oneOfFields = ["taskRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskRunId != null && $Object.hasOwnProperty.call(m, "taskRunId"))
    $root.littlehorse.TaskRunId.encode(m.taskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskRunId = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRunId);
      m._taskRunId = "taskRunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskNodeRun;
 })();

 littlehorse.ThrowEventNodeRun = (function() {

  const ThrowEventNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThrowEventNodeRun.prototype.workflowEventId = null;

  ThrowEventNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.workflowEventId != null && $Object.hasOwnProperty.call(m, "workflowEventId"))
    $root.littlehorse.WorkflowEventId.encode(m.workflowEventId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThrowEventNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThrowEventNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.workflowEventId = $root.littlehorse.WorkflowEventId.decode(r, r.size(), $undefined, q + 1, m.workflowEventId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThrowEventNodeRun;
 })();

 littlehorse.WaitForConditionRun = (function() {

  const WaitForConditionRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForConditionRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForConditionRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForConditionRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WaitForConditionRun;
 })();

 littlehorse.UserTaskNodeRun = (function() {

  const UserTaskNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskNodeRun.prototype.userTaskRunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNodeRun.prototype, "_userTaskRunId", {
   get: $util.oneOfGetter($oneOfFields = ["userTaskRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      m._userTaskRunId = "userTaskRunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskNodeRun;
 })();

 littlehorse.EntrypointRun = (function() {

  const EntrypointRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  EntrypointRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  EntrypointRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.EntrypointRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return EntrypointRun;
 })();

 littlehorse.ExitRun = (function() {

  const ExitRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExitRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExitRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExitRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExitRun;
 })();

 littlehorse.StartThreadRun = (function() {

  const StartThreadRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StartThreadRun.prototype.childThreadId = null;
  StartThreadRun.prototype.threadSpecName = "";

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(StartThreadRun.prototype, "_childThreadId", {
   get: $util.oneOfGetter($oneOfFields = ["childThreadId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  StartThreadRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.childThreadId != null && $Object.hasOwnProperty.call(m, "childThreadId"))
    w.uint32(8).int32(m.childThreadId);
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(18).string(m.threadSpecName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StartThreadRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StartThreadRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.childThreadId = r.int32();
      m._childThreadId = "childThreadId";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StartThreadRun;
 })();

 littlehorse.StartMultipleThreadsRun = (function() {

  const StartMultipleThreadsRun = function (p) {
   this.childThreadIds = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StartMultipleThreadsRun.prototype.threadSpecName = "";
  StartMultipleThreadsRun.prototype.childThreadIds = $util.emptyArray;

  StartMultipleThreadsRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(10).string(m.threadSpecName);
   if (m.childThreadIds != null && m.childThreadIds.length) {
    w.uint32(18).int32s(m.childThreadIds);
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StartMultipleThreadsRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StartMultipleThreadsRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    case 2: {
      if (u === 2) {
       if (!(m.childThreadIds && m.childThreadIds.length))
        m.childThreadIds = [];
       r.int32s(m.childThreadIds);
       continue;
      }
      if (u !== 0)
       break;
      if (!(m.childThreadIds && m.childThreadIds.length))
       m.childThreadIds = [];
      m.childThreadIds.push(r.int32());
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StartMultipleThreadsRun;
 })();

 littlehorse.RunChildWfNodeRun = (function() {

  const RunChildWfNodeRun = function (p) {
   this.inputs = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RunChildWfNodeRun.prototype.childWfRunId = null;
  RunChildWfNodeRun.prototype.inputs = $util.emptyObject;
  RunChildWfNodeRun.prototype.wfSpecId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunChildWfNodeRun.prototype, "_childWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["childWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunChildWfNodeRun.prototype, "_wfSpecId", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  RunChildWfNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.childWfRunId != null && $Object.hasOwnProperty.call(m, "childWfRunId"))
    $root.littlehorse.WfRunId.encode(m.childWfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.inputs != null && $Object.hasOwnProperty.call(m, "inputs")) {
    for (var ks = $Object.keys(m.inputs), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.inputs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RunChildWfNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RunChildWfNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.childWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.childWfRunId);
      m._childWfRunId = "childWfRunId";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.inputs === $util.emptyObject)
       m.inputs = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.inputs, k);
      m.inputs[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      m._wfSpecId = "wfSpecId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RunChildWfNodeRun;
 })();

 littlehorse.WaitForChildWfNodeRun = (function() {

  const WaitForChildWfNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForChildWfNodeRun.prototype.childWfRunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WaitForChildWfNodeRun.prototype, "_childWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["childWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WaitForChildWfNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.childWfRunId != null && $Object.hasOwnProperty.call(m, "childWfRunId"))
    $root.littlehorse.WfRunId.encode(m.childWfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForChildWfNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForChildWfNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.childWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.childWfRunId);
      m._childWfRunId = "childWfRunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WaitForChildWfNodeRun;
 })();

 littlehorse.WaitForThreadsRun = (function() {

  const WaitForThreadsRun = function (p) {
   this.threads = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForThreadsRun.prototype.threads = $util.emptyArray;

  WaitForThreadsRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threads != null && m.threads.length) {
    for (var i = 0; i < m.threads.length; ++i)
     $root.littlehorse.WaitForThreadsRun.WaitForThread.encode(m.threads[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForThreadsRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForThreadsRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.threads && m.threads.length))
       m.threads = [];
      m.threads.push($root.littlehorse.WaitForThreadsRun.WaitForThread.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  WaitForThreadsRun.WaitingThreadStatus = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "THREAD_IN_PROGRESS"] = 0;
   values[valuesById[1] = "THREAD_HANDLING_FAILURE"] = 1;
   values[valuesById[2] = "THREAD_COMPLETED_OR_FAILURE_HANDLED"] = 2;
   values[valuesById[3] = "THREAD_UNSUCCESSFUL"] = 3;
   values[valuesById[4] = "THREAD_STOPPED"] = 4;
   return values;
  })();

  WaitForThreadsRun.WaitForThread = (function() {

   const WaitForThread = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   WaitForThread.prototype.threadEndTime = null;
   WaitForThread.prototype.threadStatus = 0;
   WaitForThread.prototype.threadRunNumber = 0;
   WaitForThread.prototype.waitingStatus = 0;
   WaitForThread.prototype.failureHandlerThreadRunId = null;

   let $oneOfFields;

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(WaitForThread.prototype, "_threadEndTime", {
    get: $util.oneOfGetter($oneOfFields = ["threadEndTime"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(WaitForThread.prototype, "_failureHandlerThreadRunId", {
    get: $util.oneOfGetter($oneOfFields = ["failureHandlerThreadRunId"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   WaitForThread.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.threadEndTime != null && $Object.hasOwnProperty.call(m, "threadEndTime"))
     $root.google.protobuf.Timestamp.encode(m.threadEndTime, w.uint32(10).fork(), q + 1).ldelim();
    if (m.threadStatus != null && $Object.hasOwnProperty.call(m, "threadStatus") && m.threadStatus !== 0)
     w.uint32(16).int32(m.threadStatus);
    if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
     w.uint32(24).int32(m.threadRunNumber);
    if (m.waitingStatus != null && $Object.hasOwnProperty.call(m, "waitingStatus") && m.waitingStatus !== 0)
     w.uint32(32).int32(m.waitingStatus);
    if (m.failureHandlerThreadRunId != null && $Object.hasOwnProperty.call(m, "failureHandlerThreadRunId"))
     w.uint32(40).int32(m.failureHandlerThreadRunId);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   WaitForThread.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.WaitForThreadsRun.WaitForThread();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.threadEndTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.threadEndTime);
       m._threadEndTime = "threadEndTime";
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.threadStatus = v;
       else
        delete m.threadStatus;
       continue;
      }
     case 3: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.threadRunNumber = v;
       else
        delete m.threadRunNumber;
       continue;
      }
     case 4: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.waitingStatus = v;
       else
        delete m.waitingStatus;
       continue;
      }
     case 5: {
       if (u !== 0)
        break;
       m.failureHandlerThreadRunId = r.int32();
       m._failureHandlerThreadRunId = "failureHandlerThreadRunId";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return WaitForThread;
  })();

  return WaitForThreadsRun;
 })();

 littlehorse.ExternalEventNodeRun = (function() {

  const ExternalEventNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventNodeRun.prototype.externalEventDefId = null;
  ExternalEventNodeRun.prototype.eventTime = null;
  ExternalEventNodeRun.prototype.externalEventId = null;
  ExternalEventNodeRun.prototype.timedOut = false;
  ExternalEventNodeRun.prototype.correlationKey = null;
  ExternalEventNodeRun.prototype.maskCorrelationKey = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventNodeRun.prototype, "_eventTime", {
   get: $util.oneOfGetter($oneOfFields = ["eventTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventNodeRun.prototype, "_externalEventId", {
   get: $util.oneOfGetter($oneOfFields = ["externalEventId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventNodeRun.prototype, "_correlationKey", {
   get: $util.oneOfGetter($oneOfFields = ["correlationKey"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.eventTime != null && $Object.hasOwnProperty.call(m, "eventTime"))
    $root.google.protobuf.Timestamp.encode(m.eventTime, w.uint32(18).fork(), q + 1).ldelim();
   if (m.externalEventId != null && $Object.hasOwnProperty.call(m, "externalEventId"))
    $root.littlehorse.ExternalEventId.encode(m.externalEventId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.timedOut != null && $Object.hasOwnProperty.call(m, "timedOut") && m.timedOut !== false)
    w.uint32(32).bool(m.timedOut);
   if (m.correlationKey != null && $Object.hasOwnProperty.call(m, "correlationKey"))
    w.uint32(42).string(m.correlationKey);
   if (m.maskCorrelationKey != null && $Object.hasOwnProperty.call(m, "maskCorrelationKey") && m.maskCorrelationKey !== false)
    w.uint32(48).bool(m.maskCorrelationKey);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.eventTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.eventTime);
      m._eventTime = "eventTime";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.externalEventId = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.externalEventId);
      m._externalEventId = "externalEventId";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.timedOut = v;
      else
       delete m.timedOut;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.correlationKey = r.stringVerify();
      m._correlationKey = "correlationKey";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.maskCorrelationKey = v;
      else
       delete m.maskCorrelationKey;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventNodeRun;
 })();

 littlehorse.SleepNodeRun = (function() {

  const SleepNodeRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SleepNodeRun.prototype.maturationTime = null;
  SleepNodeRun.prototype.matured = false;

  SleepNodeRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.maturationTime != null && $Object.hasOwnProperty.call(m, "maturationTime"))
    $root.google.protobuf.Timestamp.encode(m.maturationTime, w.uint32(10).fork(), q + 1).ldelim();
   if (m.matured != null && $Object.hasOwnProperty.call(m, "matured") && m.matured !== false)
    w.uint32(16).bool(m.matured);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SleepNodeRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SleepNodeRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.maturationTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.maturationTime);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.matured = v;
      else
       delete m.matured;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SleepNodeRun;
 })();

 littlehorse.Failure = (function() {

  const Failure = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Failure.prototype.failureName = "";
  Failure.prototype.message = "";
  Failure.prototype.content = null;
  Failure.prototype.wasProperlyHandled = false;
  Failure.prototype.failureHandlerThreadrunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Failure.prototype, "_content", {
   get: $util.oneOfGetter($oneOfFields = ["content"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Failure.prototype, "_failureHandlerThreadrunId", {
   get: $util.oneOfGetter($oneOfFields = ["failureHandlerThreadrunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Failure.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.failureName != null && $Object.hasOwnProperty.call(m, "failureName") && m.failureName !== "")
    w.uint32(10).string(m.failureName);
   if (m.message != null && $Object.hasOwnProperty.call(m, "message") && m.message !== "")
    w.uint32(18).string(m.message);
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.wasProperlyHandled != null && $Object.hasOwnProperty.call(m, "wasProperlyHandled") && m.wasProperlyHandled !== false)
    w.uint32(32).bool(m.wasProperlyHandled);
   if (m.failureHandlerThreadrunId != null && $Object.hasOwnProperty.call(m, "failureHandlerThreadrunId"))
    w.uint32(40).int32(m.failureHandlerThreadrunId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Failure.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Failure();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.failureName = v;
      else
       delete m.failureName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.message = v;
      else
       delete m.message;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      m._content = "content";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.wasProperlyHandled = v;
      else
       delete m.wasProperlyHandled;
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.failureHandlerThreadrunId = r.int32();
      m._failureHandlerThreadrunId = "failureHandlerThreadrunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Failure;
 })();

 littlehorse.OutputTopicRecord = (function() {

  const OutputTopicRecord = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  OutputTopicRecord.prototype.timestamp = null;
  OutputTopicRecord.prototype.taskRun = null;
  OutputTopicRecord.prototype.workflowEvent = null;
  OutputTopicRecord.prototype.wfRun = null;
  OutputTopicRecord.prototype.userTaskRun = null;
  OutputTopicRecord.prototype.variable = null;
  OutputTopicRecord.prototype.externalEvent = null;
  OutputTopicRecord.prototype.correlatedEvent = null;
  OutputTopicRecord.prototype.taskCheckpoint = null;

  let $oneOfFields;

  $Object.defineProperty(OutputTopicRecord.prototype, "payload", {
   get: $util.oneOfGetter($oneOfFields = ["taskRun", "workflowEvent", "wfRun", "userTaskRun", "variable", "externalEvent", "correlatedEvent", "taskCheckpoint"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  OutputTopicRecord.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.timestamp != null && $Object.hasOwnProperty.call(m, "timestamp"))
    $root.google.protobuf.Timestamp.encode(m.timestamp, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskRun != null && $Object.hasOwnProperty.call(m, "taskRun"))
    $root.littlehorse.TaskRun.encode(m.taskRun, w.uint32(18).fork(), q + 1).ldelim();
   if (m.workflowEvent != null && $Object.hasOwnProperty.call(m, "workflowEvent"))
    $root.littlehorse.WorkflowEvent.encode(m.workflowEvent, w.uint32(26).fork(), q + 1).ldelim();
   if (m.wfRun != null && $Object.hasOwnProperty.call(m, "wfRun"))
    $root.littlehorse.WfRun.encode(m.wfRun, w.uint32(34).fork(), q + 1).ldelim();
   if (m.userTaskRun != null && $Object.hasOwnProperty.call(m, "userTaskRun"))
    $root.littlehorse.UserTaskRun.encode(m.userTaskRun, w.uint32(42).fork(), q + 1).ldelim();
   if (m.variable != null && $Object.hasOwnProperty.call(m, "variable"))
    $root.littlehorse.Variable.encode(m.variable, w.uint32(50).fork(), q + 1).ldelim();
   if (m.externalEvent != null && $Object.hasOwnProperty.call(m, "externalEvent"))
    $root.littlehorse.ExternalEvent.encode(m.externalEvent, w.uint32(58).fork(), q + 1).ldelim();
   if (m.correlatedEvent != null && $Object.hasOwnProperty.call(m, "correlatedEvent"))
    $root.littlehorse.CorrelatedEvent.encode(m.correlatedEvent, w.uint32(66).fork(), q + 1).ldelim();
   if (m.taskCheckpoint != null && $Object.hasOwnProperty.call(m, "taskCheckpoint"))
    $root.littlehorse.Checkpoint.encode(m.taskCheckpoint, w.uint32(74).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  OutputTopicRecord.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.OutputTopicRecord();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.timestamp = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.timestamp);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskRun = $root.littlehorse.TaskRun.decode(r, r.size(), $undefined, q + 1, m.taskRun);
      m.payload = "taskRun";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.workflowEvent = $root.littlehorse.WorkflowEvent.decode(r, r.size(), $undefined, q + 1, m.workflowEvent);
      m.payload = "workflowEvent";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.wfRun = $root.littlehorse.WfRun.decode(r, r.size(), $undefined, q + 1, m.wfRun);
      m.payload = "wfRun";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.userTaskRun = $root.littlehorse.UserTaskRun.decode(r, r.size(), $undefined, q + 1, m.userTaskRun);
      m.payload = "userTaskRun";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.variable = $root.littlehorse.Variable.decode(r, r.size(), $undefined, q + 1, m.variable);
      m.payload = "variable";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.externalEvent = $root.littlehorse.ExternalEvent.decode(r, r.size(), $undefined, q + 1, m.externalEvent);
      m.payload = "externalEvent";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.correlatedEvent = $root.littlehorse.CorrelatedEvent.decode(r, r.size(), $undefined, q + 1, m.correlatedEvent);
      m.payload = "correlatedEvent";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.taskCheckpoint = $root.littlehorse.Checkpoint.decode(r, r.size(), $undefined, q + 1, m.taskCheckpoint);
      m.payload = "taskCheckpoint";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return OutputTopicRecord;
 })();

 littlehorse.MetadataOutputTopicRecord = (function() {

  const MetadataOutputTopicRecord = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MetadataOutputTopicRecord.prototype.wfSpec = null;
  MetadataOutputTopicRecord.prototype.taskDef = null;
  MetadataOutputTopicRecord.prototype.externalEventDef = null;
  MetadataOutputTopicRecord.prototype.workflowEventDef = null;
  MetadataOutputTopicRecord.prototype.userTaskDef = null;
  MetadataOutputTopicRecord.prototype.structDef = null;

  let $oneOfFields;

  $Object.defineProperty(MetadataOutputTopicRecord.prototype, "metadataRecord", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpec", "taskDef", "externalEventDef", "workflowEventDef", "userTaskDef", "structDef"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  MetadataOutputTopicRecord.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpec != null && $Object.hasOwnProperty.call(m, "wfSpec"))
    $root.littlehorse.WfSpec.encode(m.wfSpec, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskDef != null && $Object.hasOwnProperty.call(m, "taskDef"))
    $root.littlehorse.TaskDef.encode(m.taskDef, w.uint32(18).fork(), q + 1).ldelim();
   if (m.externalEventDef != null && $Object.hasOwnProperty.call(m, "externalEventDef"))
    $root.littlehorse.ExternalEventDef.encode(m.externalEventDef, w.uint32(26).fork(), q + 1).ldelim();
   if (m.workflowEventDef != null && $Object.hasOwnProperty.call(m, "workflowEventDef"))
    $root.littlehorse.WorkflowEventDef.encode(m.workflowEventDef, w.uint32(34).fork(), q + 1).ldelim();
   if (m.userTaskDef != null && $Object.hasOwnProperty.call(m, "userTaskDef"))
    $root.littlehorse.UserTaskDef.encode(m.userTaskDef, w.uint32(42).fork(), q + 1).ldelim();
   if (m.structDef != null && $Object.hasOwnProperty.call(m, "structDef"))
    $root.littlehorse.StructDef.encode(m.structDef, w.uint32(50).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MetadataOutputTopicRecord.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MetadataOutputTopicRecord();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpec = $root.littlehorse.WfSpec.decode(r, r.size(), $undefined, q + 1, m.wfSpec);
      m.metadataRecord = "wfSpec";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDef = $root.littlehorse.TaskDef.decode(r, r.size(), $undefined, q + 1, m.taskDef);
      m.metadataRecord = "taskDef";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.externalEventDef = $root.littlehorse.ExternalEventDef.decode(r, r.size(), $undefined, q + 1, m.externalEventDef);
      m.metadataRecord = "externalEventDef";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.workflowEventDef = $root.littlehorse.WorkflowEventDef.decode(r, r.size(), $undefined, q + 1, m.workflowEventDef);
      m.metadataRecord = "workflowEventDef";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.userTaskDef = $root.littlehorse.UserTaskDef.decode(r, r.size(), $undefined, q + 1, m.userTaskDef);
      m.metadataRecord = "userTaskDef";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.structDef = $root.littlehorse.StructDef.decode(r, r.size(), $undefined, q + 1, m.structDef);
      m.metadataRecord = "structDef";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MetadataOutputTopicRecord;
 })();

 littlehorse.StructDef = (function() {

  const StructDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructDef.prototype.id = null;
  StructDef.prototype.description = null;
  StructDef.prototype.createdAt = null;
  StructDef.prototype.structDef = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(StructDef.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  StructDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.StructDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(18).string(m.description);
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(26).fork(), q + 1).ldelim();
   if (m.structDef != null && $Object.hasOwnProperty.call(m, "structDef"))
    $root.littlehorse.InlineStructDef.encode(m.structDef, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.structDef = $root.littlehorse.InlineStructDef.decode(r, r.size(), $undefined, q + 1, m.structDef);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructDef;
 })();

 littlehorse.TaskDef = (function() {

  const TaskDef = function (p) {
   this.inputVars = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDef.prototype.id = null;
  TaskDef.prototype.inputVars = $util.emptyArray;
  TaskDef.prototype.createdAt = null;
  TaskDef.prototype.returnType = null;
  TaskDef.prototype.description = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskDef.prototype, "_returnType", {
   get: $util.oneOfGetter($oneOfFields = ["returnType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskDef.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.TaskDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.inputVars != null && m.inputVars.length) {
    for (var i = 0; i < m.inputVars.length; ++i)
     $root.littlehorse.VariableDef.encode(m.inputVars[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(26).fork(), q + 1).ldelim();
   if (m.returnType != null && $Object.hasOwnProperty.call(m, "returnType"))
    $root.littlehorse.ReturnType.encode(m.returnType, w.uint32(34).fork(), q + 1).ldelim();
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(42).string(m.description);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.inputVars && m.inputVars.length))
       m.inputVars = [];
      m.inputVars.push($root.littlehorse.VariableDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.returnType = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.returnType);
      m._returnType = "returnType";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDef;
 })();

 littlehorse.TaskRun = (function() {

  const TaskRun = function (p) {
   this.attempts = [];
   this.inputVariables = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskRun.prototype.id = null;
  TaskRun.prototype.taskDefId = null;
  TaskRun.prototype.attempts = $util.emptyArray;
  TaskRun.prototype.inputVariables = $util.emptyArray;
  TaskRun.prototype.source = null;
  TaskRun.prototype.scheduledAt = null;
  TaskRun.prototype.status = 0;
  TaskRun.prototype.timeoutSeconds = 0;
  TaskRun.prototype.totalAttempts = 0;
  TaskRun.prototype.exponentialBackoff = null;
  TaskRun.prototype.totalCheckpoints = 0;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskRun.prototype, "_exponentialBackoff", {
   get: $util.oneOfGetter($oneOfFields = ["exponentialBackoff"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.TaskRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.attempts != null && m.attempts.length) {
    for (var i = 0; i < m.attempts.length; ++i)
     $root.littlehorse.TaskAttempt.encode(m.attempts[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.totalAttempts != null && $Object.hasOwnProperty.call(m, "totalAttempts") && m.totalAttempts !== 0)
    w.uint32(32).int32(m.totalAttempts);
   if (m.inputVariables != null && m.inputVariables.length) {
    for (var i = 0; i < m.inputVariables.length; ++i)
     $root.littlehorse.VarNameAndVal.encode(m.inputVariables[i], w.uint32(42).fork(), q + 1).ldelim();
   }
   if (m.source != null && $Object.hasOwnProperty.call(m, "source"))
    $root.littlehorse.TaskRunSource.encode(m.source, w.uint32(50).fork(), q + 1).ldelim();
   if (m.scheduledAt != null && $Object.hasOwnProperty.call(m, "scheduledAt"))
    $root.google.protobuf.Timestamp.encode(m.scheduledAt, w.uint32(58).fork(), q + 1).ldelim();
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(64).int32(m.status);
   if (m.timeoutSeconds != null && $Object.hasOwnProperty.call(m, "timeoutSeconds") && m.timeoutSeconds !== 0)
    w.uint32(72).int32(m.timeoutSeconds);
   if (m.exponentialBackoff != null && $Object.hasOwnProperty.call(m, "exponentialBackoff"))
    $root.littlehorse.ExponentialBackoffRetryPolicy.encode(m.exponentialBackoff, w.uint32(82).fork(), q + 1).ldelim();
   if (m.totalCheckpoints != null && $Object.hasOwnProperty.call(m, "totalCheckpoints") && m.totalCheckpoints !== 0)
    w.uint32(88).int32(m.totalCheckpoints);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.attempts && m.attempts.length))
       m.attempts = [];
      m.attempts.push($root.littlehorse.TaskAttempt.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (!(m.inputVariables && m.inputVariables.length))
       m.inputVariables = [];
      m.inputVariables.push($root.littlehorse.VarNameAndVal.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.source = $root.littlehorse.TaskRunSource.decode(r, r.size(), $undefined, q + 1, m.source);
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.scheduledAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.scheduledAt);
      continue;
     }
    case 8: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 9: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.timeoutSeconds = v;
      else
       delete m.timeoutSeconds;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.totalAttempts = v;
      else
       delete m.totalAttempts;
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.exponentialBackoff = $root.littlehorse.ExponentialBackoffRetryPolicy.decode(r, r.size(), $undefined, q + 1, m.exponentialBackoff);
      m._exponentialBackoff = "exponentialBackoff";
      continue;
     }
    case 11: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.totalCheckpoints = v;
      else
       delete m.totalCheckpoints;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskRun;
 })();

 littlehorse.VarNameAndVal = (function() {

  const VarNameAndVal = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VarNameAndVal.prototype.varName = "";
  VarNameAndVal.prototype.value = null;
  VarNameAndVal.prototype.masked = false;

  VarNameAndVal.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.varName != null && $Object.hasOwnProperty.call(m, "varName") && m.varName !== "")
    w.uint32(10).string(m.varName);
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
   if (m.masked != null && $Object.hasOwnProperty.call(m, "masked") && m.masked !== false)
    w.uint32(24).bool(m.masked);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VarNameAndVal.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VarNameAndVal();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.varName = v;
      else
       delete m.varName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.masked = v;
      else
       delete m.masked;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VarNameAndVal;
 })();

 littlehorse.TaskAttempt = (function() {

  const TaskAttempt = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskAttempt.prototype.logOutput = null;
  TaskAttempt.prototype.scheduleTime = null;
  TaskAttempt.prototype.startTime = null;
  TaskAttempt.prototype.endTime = null;
  TaskAttempt.prototype.taskWorkerId = "";
  TaskAttempt.prototype.taskWorkerVersion = null;
  TaskAttempt.prototype.status = 0;
  TaskAttempt.prototype.output = null;
  TaskAttempt.prototype.error = null;
  TaskAttempt.prototype.exception = null;
  TaskAttempt.prototype.maskedValue = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskAttempt.prototype, "_logOutput", {
   get: $util.oneOfGetter($oneOfFields = ["logOutput"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskAttempt.prototype, "_scheduleTime", {
   get: $util.oneOfGetter($oneOfFields = ["scheduleTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskAttempt.prototype, "_startTime", {
   get: $util.oneOfGetter($oneOfFields = ["startTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskAttempt.prototype, "_endTime", {
   get: $util.oneOfGetter($oneOfFields = ["endTime"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskAttempt.prototype, "_taskWorkerVersion", {
   get: $util.oneOfGetter($oneOfFields = ["taskWorkerVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(TaskAttempt.prototype, "result", {
   get: $util.oneOfGetter($oneOfFields = ["output", "error", "exception"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskAttempt.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.output != null && $Object.hasOwnProperty.call(m, "output"))
    $root.littlehorse.VariableValue.encode(m.output, w.uint32(10).fork(), q + 1).ldelim();
   if (m.logOutput != null && $Object.hasOwnProperty.call(m, "logOutput"))
    $root.littlehorse.VariableValue.encode(m.logOutput, w.uint32(18).fork(), q + 1).ldelim();
   if (m.scheduleTime != null && $Object.hasOwnProperty.call(m, "scheduleTime"))
    $root.google.protobuf.Timestamp.encode(m.scheduleTime, w.uint32(26).fork(), q + 1).ldelim();
   if (m.startTime != null && $Object.hasOwnProperty.call(m, "startTime"))
    $root.google.protobuf.Timestamp.encode(m.startTime, w.uint32(34).fork(), q + 1).ldelim();
   if (m.endTime != null && $Object.hasOwnProperty.call(m, "endTime"))
    $root.google.protobuf.Timestamp.encode(m.endTime, w.uint32(42).fork(), q + 1).ldelim();
   if (m.taskWorkerId != null && $Object.hasOwnProperty.call(m, "taskWorkerId") && m.taskWorkerId !== "")
    w.uint32(58).string(m.taskWorkerId);
   if (m.taskWorkerVersion != null && $Object.hasOwnProperty.call(m, "taskWorkerVersion"))
    w.uint32(66).string(m.taskWorkerVersion);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(72).int32(m.status);
   if (m.error != null && $Object.hasOwnProperty.call(m, "error"))
    $root.littlehorse.LHTaskError.encode(m.error, w.uint32(82).fork(), q + 1).ldelim();
   if (m.exception != null && $Object.hasOwnProperty.call(m, "exception"))
    $root.littlehorse.LHTaskException.encode(m.exception, w.uint32(90).fork(), q + 1).ldelim();
   if (m.maskedValue != null && $Object.hasOwnProperty.call(m, "maskedValue") && m.maskedValue !== false)
    w.uint32(96).bool(m.maskedValue);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskAttempt.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskAttempt();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 2: {
      if (u !== 2)
       break;
      m.logOutput = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.logOutput);
      m._logOutput = "logOutput";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.scheduleTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.scheduleTime);
      m._scheduleTime = "scheduleTime";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.startTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.startTime);
      m._startTime = "startTime";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.endTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.endTime);
      m._endTime = "endTime";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskWorkerId = v;
      else
       delete m.taskWorkerId;
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.taskWorkerVersion = r.stringVerify();
      m._taskWorkerVersion = "taskWorkerVersion";
      continue;
     }
    case 9: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 1: {
      if (u !== 2)
       break;
      m.output = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.output);
      m.result = "output";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.error = $root.littlehorse.LHTaskError.decode(r, r.size(), $undefined, q + 1, m.error);
      m.result = "error";
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.exception = $root.littlehorse.LHTaskException.decode(r, r.size(), $undefined, q + 1, m.exception);
      m.result = "exception";
      continue;
     }
    case 12: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.maskedValue = v;
      else
       delete m.maskedValue;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskAttempt;
 })();

 littlehorse.TaskRunSource = (function() {

  const TaskRunSource = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskRunSource.prototype.taskNode = null;
  TaskRunSource.prototype.userTaskTrigger = null;
  TaskRunSource.prototype.wfSpecId = null;

  let $oneOfFields;

  $Object.defineProperty(TaskRunSource.prototype, "taskRunSource", {
   get: $util.oneOfGetter($oneOfFields = ["taskNode", "userTaskTrigger"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskRunSource.prototype, "_wfSpecId", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskRunSource.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskNode != null && $Object.hasOwnProperty.call(m, "taskNode"))
    $root.littlehorse.TaskNodeReference.encode(m.taskNode, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userTaskTrigger != null && $Object.hasOwnProperty.call(m, "userTaskTrigger"))
    $root.littlehorse.UserTaskTriggerReference.encode(m.userTaskTrigger, w.uint32(18).fork(), q + 1).ldelim();
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskRunSource.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskRunSource();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskNode = $root.littlehorse.TaskNodeReference.decode(r, r.size(), $undefined, q + 1, m.taskNode);
      m.taskRunSource = "taskNode";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.userTaskTrigger = $root.littlehorse.UserTaskTriggerReference.decode(r, r.size(), $undefined, q + 1, m.userTaskTrigger);
      m.taskRunSource = "userTaskTrigger";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      m._wfSpecId = "wfSpecId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskRunSource;
 })();

 littlehorse.TaskNodeReference = (function() {

  const TaskNodeReference = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskNodeReference.prototype.nodeRunId = null;

  TaskNodeReference.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.nodeRunId != null && $Object.hasOwnProperty.call(m, "nodeRunId"))
    $root.littlehorse.NodeRunId.encode(m.nodeRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskNodeReference.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskNodeReference();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.nodeRunId = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.nodeRunId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskNodeReference;
 })();

 littlehorse.LHTaskError = (function() {

  const LHTaskError = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LHTaskError.prototype.type = 0;
  LHTaskError.prototype.message = "";

  LHTaskError.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.type != null && $Object.hasOwnProperty.call(m, "type") && m.type !== 0)
    w.uint32(8).int32(m.type);
   if (m.message != null && $Object.hasOwnProperty.call(m, "message") && m.message !== "")
    w.uint32(18).string(m.message);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LHTaskError.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LHTaskError();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.type = v;
      else
       delete m.type;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.message = v;
      else
       delete m.message;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return LHTaskError;
 })();

 littlehorse.LHTaskException = (function() {

  const LHTaskException = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LHTaskException.prototype.name = "";
  LHTaskException.prototype.message = "";
  LHTaskException.prototype.content = null;

  LHTaskException.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.message != null && $Object.hasOwnProperty.call(m, "message") && m.message !== "")
    w.uint32(18).string(m.message);
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LHTaskException.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LHTaskException();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.message = v;
      else
       delete m.message;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return LHTaskException;
 })();

 littlehorse.Checkpoint = (function() {

  const Checkpoint = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Checkpoint.prototype.id = null;
  Checkpoint.prototype.value = null;
  Checkpoint.prototype.logs = null;
  Checkpoint.prototype.createdAt = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(Checkpoint.prototype, "_logs", {
   get: $util.oneOfGetter($oneOfFields = ["logs"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Checkpoint.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.CheckpointId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
   if (m.logs != null && $Object.hasOwnProperty.call(m, "logs"))
    w.uint32(26).string(m.logs);
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Checkpoint.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Checkpoint();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.CheckpointId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.logs = r.stringVerify();
      m._logs = "logs";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Checkpoint;
 })();

 littlehorse.UserTaskRunStatus = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "UNASSIGNED"] = 0;
  values[valuesById[1] = "ASSIGNED"] = 1;
  values[valuesById[3] = "DONE"] = 3;
  values[valuesById[4] = "CANCELLED"] = 4;
  return values;
 })();

 littlehorse.UserTaskDef = (function() {

  const UserTaskDef = function (p) {
   this.fields = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskDef.prototype.name = "";
  UserTaskDef.prototype.version = 0;
  UserTaskDef.prototype.description = null;
  UserTaskDef.prototype.fields = $util.emptyArray;
  UserTaskDef.prototype.createdAt = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskDef.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.version != null && $Object.hasOwnProperty.call(m, "version") && m.version !== 0)
    w.uint32(16).int32(m.version);
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(26).string(m.description);
   if (m.fields != null && m.fields.length) {
    for (var i = 0; i < m.fields.length; ++i)
     $root.littlehorse.UserTaskField.encode(m.fields[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(42).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.version = v;
      else
       delete m.version;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.fields && m.fields.length))
       m.fields = [];
      m.fields.push($root.littlehorse.UserTaskField.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskDef;
 })();

 littlehorse.UserTaskField = (function() {

  const UserTaskField = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskField.prototype.name = "";
  UserTaskField.prototype.type = 0;
  UserTaskField.prototype.description = null;
  UserTaskField.prototype.displayName = "";
  UserTaskField.prototype.required = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskField.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskField.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.type != null && $Object.hasOwnProperty.call(m, "type") && m.type !== 0)
    w.uint32(16).int32(m.type);
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(26).string(m.description);
   if (m.displayName != null && $Object.hasOwnProperty.call(m, "displayName") && m.displayName !== "")
    w.uint32(34).string(m.displayName);
   if (m.required != null && $Object.hasOwnProperty.call(m, "required") && m.required !== false)
    w.uint32(40).bool(m.required);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskField.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskField();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.type = v;
      else
       delete m.type;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.displayName = v;
      else
       delete m.displayName;
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.required = v;
      else
       delete m.required;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskField;
 })();

 littlehorse.UserTaskRun = (function() {

  const UserTaskRun = function (p) {
   this.results = {};
   this.events = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskRun.prototype.id = null;
  UserTaskRun.prototype.userTaskDefId = null;
  UserTaskRun.prototype.userGroup = null;
  UserTaskRun.prototype.userId = null;
  UserTaskRun.prototype.results = $util.emptyObject;
  UserTaskRun.prototype.status = 0;
  UserTaskRun.prototype.events = $util.emptyArray;
  UserTaskRun.prototype.notes = null;
  UserTaskRun.prototype.scheduledTime = null;
  UserTaskRun.prototype.nodeRunId = null;
  UserTaskRun.prototype.epoch = 0;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskRun.prototype, "_userGroup", {
   get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskRun.prototype, "_userId", {
   get: $util.oneOfGetter($oneOfFields = ["userId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskRun.prototype, "_notes", {
   get: $util.oneOfGetter($oneOfFields = ["notes"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.UserTaskRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userTaskDefId != null && $Object.hasOwnProperty.call(m, "userTaskDefId"))
    $root.littlehorse.UserTaskDefId.encode(m.userTaskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
    w.uint32(26).string(m.userGroup);
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
    w.uint32(34).string(m.userId);
   if (m.results != null && $Object.hasOwnProperty.call(m, "results")) {
    for (var ks = $Object.keys(m.results), i = 0; i < ks.length; ++i) {
     w.uint32(50).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(56).int32(m.status);
   if (m.events != null && m.events.length) {
    for (var i = 0; i < m.events.length; ++i)
     $root.littlehorse.UserTaskEvent.encode(m.events[i], w.uint32(66).fork(), q + 1).ldelim();
   }
   if (m.notes != null && $Object.hasOwnProperty.call(m, "notes"))
    w.uint32(74).string(m.notes);
   if (m.scheduledTime != null && $Object.hasOwnProperty.call(m, "scheduledTime"))
    $root.google.protobuf.Timestamp.encode(m.scheduledTime, w.uint32(82).fork(), q + 1).ldelim();
   if (m.nodeRunId != null && $Object.hasOwnProperty.call(m, "nodeRunId"))
    $root.littlehorse.NodeRunId.encode(m.nodeRunId, w.uint32(90).fork(), q + 1).ldelim();
   if (m.epoch != null && $Object.hasOwnProperty.call(m, "epoch") && m.epoch !== 0)
    w.uint32(96).int32(m.epoch);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.userTaskDefId = $root.littlehorse.UserTaskDefId.decode(r, r.size(), $undefined, q + 1, m.userTaskDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.userGroup = r.stringVerify();
      m._userGroup = "userGroup";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.userId = r.stringVerify();
      m._userId = "userId";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      if (m.results === $util.emptyObject)
       m.results = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.results, k);
      m.results[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      if (!(m.events && m.events.length))
       m.events = [];
      m.events.push($root.littlehorse.UserTaskEvent.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.notes = r.stringVerify();
      m._notes = "notes";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.scheduledTime = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.scheduledTime);
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.nodeRunId = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.nodeRunId);
      continue;
     }
    case 12: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.epoch = v;
      else
       delete m.epoch;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskRun;
 })();

 littlehorse.AssignUserTaskRunRequest = (function() {

  const AssignUserTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  AssignUserTaskRunRequest.prototype.userTaskRunId = null;
  AssignUserTaskRunRequest.prototype.overrideClaim = false;
  AssignUserTaskRunRequest.prototype.userGroup = null;
  AssignUserTaskRunRequest.prototype.userId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(AssignUserTaskRunRequest.prototype, "_userGroup", {
   get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(AssignUserTaskRunRequest.prototype, "_userId", {
   get: $util.oneOfGetter($oneOfFields = ["userId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  AssignUserTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.overrideClaim != null && $Object.hasOwnProperty.call(m, "overrideClaim") && m.overrideClaim !== false)
    w.uint32(16).bool(m.overrideClaim);
   if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
    w.uint32(26).string(m.userGroup);
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
    w.uint32(34).string(m.userId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  AssignUserTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.AssignUserTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.overrideClaim = v;
      else
       delete m.overrideClaim;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.userGroup = r.stringVerify();
      m._userGroup = "userGroup";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.userId = r.stringVerify();
      m._userId = "userId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return AssignUserTaskRunRequest;
 })();

 littlehorse.CompleteUserTaskRunRequest = (function() {

  const CompleteUserTaskRunRequest = function (p) {
   this.results = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CompleteUserTaskRunRequest.prototype.userTaskRunId = null;
  CompleteUserTaskRunRequest.prototype.results = $util.emptyObject;
  CompleteUserTaskRunRequest.prototype.userId = "";

  CompleteUserTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.results != null && $Object.hasOwnProperty.call(m, "results")) {
    for (var ks = $Object.keys(m.results), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
    w.uint32(26).string(m.userId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CompleteUserTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CompleteUserTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.results === $util.emptyObject)
       m.results = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.results, k);
      m.results[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userId = v;
      else
       delete m.userId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CompleteUserTaskRunRequest;
 })();

 littlehorse.SaveUserTaskRunProgressRequest = (function() {

  const SaveUserTaskRunProgressRequest = function (p) {
   this.results = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SaveUserTaskRunProgressRequest.prototype.userTaskRunId = null;
  SaveUserTaskRunProgressRequest.prototype.results = $util.emptyObject;
  SaveUserTaskRunProgressRequest.prototype.userId = "";
  SaveUserTaskRunProgressRequest.prototype.policy = 0;

  SaveUserTaskRunProgressRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.results != null && $Object.hasOwnProperty.call(m, "results")) {
    for (var ks = $Object.keys(m.results), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
    w.uint32(26).string(m.userId);
   if (m.policy != null && $Object.hasOwnProperty.call(m, "policy") && m.policy !== 0)
    w.uint32(32).int32(m.policy);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SaveUserTaskRunProgressRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SaveUserTaskRunProgressRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.results === $util.emptyObject)
       m.results = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.results, k);
      m.results[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userId = v;
      else
       delete m.userId;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.policy = v;
      else
       delete m.policy;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "FAIL_IF_CLAIMED_BY_OTHER"] = 0;
   values[valuesById[1] = "IGNORE_CLAIM"] = 1;
   return values;
  })();

  return SaveUserTaskRunProgressRequest;
 })();

 littlehorse.CancelUserTaskRunRequest = (function() {

  const CancelUserTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CancelUserTaskRunRequest.prototype.userTaskRunId = null;

  CancelUserTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CancelUserTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CancelUserTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CancelUserTaskRunRequest;
 })();

 littlehorse.PutUserTaskRunCommentRequest = (function() {

  const PutUserTaskRunCommentRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutUserTaskRunCommentRequest.prototype.userTaskRunId = null;
  PutUserTaskRunCommentRequest.prototype.userId = "";
  PutUserTaskRunCommentRequest.prototype.comment = "";

  PutUserTaskRunCommentRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
    w.uint32(18).string(m.userId);
   if (m.comment != null && $Object.hasOwnProperty.call(m, "comment") && m.comment !== "")
    w.uint32(26).string(m.comment);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutUserTaskRunCommentRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutUserTaskRunCommentRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userId = v;
      else
       delete m.userId;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.comment = v;
      else
       delete m.comment;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutUserTaskRunCommentRequest;
 })();

 littlehorse.EditUserTaskRunCommentRequest = (function() {

  const EditUserTaskRunCommentRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  EditUserTaskRunCommentRequest.prototype.userCommentId = 0;
  EditUserTaskRunCommentRequest.prototype.userTaskRunId = null;
  EditUserTaskRunCommentRequest.prototype.userId = "";
  EditUserTaskRunCommentRequest.prototype.comment = "";

  EditUserTaskRunCommentRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userCommentId != null && $Object.hasOwnProperty.call(m, "userCommentId") && m.userCommentId !== 0)
    w.uint32(8).int32(m.userCommentId);
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
    w.uint32(26).string(m.userId);
   if (m.comment != null && $Object.hasOwnProperty.call(m, "comment") && m.comment !== "")
    w.uint32(34).string(m.comment);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  EditUserTaskRunCommentRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.EditUserTaskRunCommentRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.userCommentId = v;
      else
       delete m.userCommentId;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userId = v;
      else
       delete m.userId;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.comment = v;
      else
       delete m.comment;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return EditUserTaskRunCommentRequest;
 })();

 littlehorse.DeleteUserTaskRunCommentRequest = (function() {

  const DeleteUserTaskRunCommentRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteUserTaskRunCommentRequest.prototype.userTaskRunId = null;
  DeleteUserTaskRunCommentRequest.prototype.userCommentId = 0;
  DeleteUserTaskRunCommentRequest.prototype.userId = "";

  DeleteUserTaskRunCommentRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskRunId != null && $Object.hasOwnProperty.call(m, "userTaskRunId"))
    $root.littlehorse.UserTaskRunId.encode(m.userTaskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userCommentId != null && $Object.hasOwnProperty.call(m, "userCommentId") && m.userCommentId !== 0)
    w.uint32(16).int32(m.userCommentId);
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
    w.uint32(26).string(m.userId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteUserTaskRunCommentRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteUserTaskRunCommentRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.userTaskRunId = $root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1, m.userTaskRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.userCommentId = v;
      else
       delete m.userCommentId;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userId = v;
      else
       delete m.userId;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteUserTaskRunCommentRequest;
 })();

 littlehorse.UserTaskTriggerReference = (function() {

  const UserTaskTriggerReference = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskTriggerReference.prototype.nodeRunId = null;
  UserTaskTriggerReference.prototype.userTaskEventNumber = 0;
  UserTaskTriggerReference.prototype.userId = null;
  UserTaskTriggerReference.prototype.userGroup = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskTriggerReference.prototype, "_userId", {
   get: $util.oneOfGetter($oneOfFields = ["userId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskTriggerReference.prototype, "_userGroup", {
   get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskTriggerReference.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.nodeRunId != null && $Object.hasOwnProperty.call(m, "nodeRunId"))
    $root.littlehorse.NodeRunId.encode(m.nodeRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.userTaskEventNumber != null && $Object.hasOwnProperty.call(m, "userTaskEventNumber") && m.userTaskEventNumber !== 0)
    w.uint32(16).int32(m.userTaskEventNumber);
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
    w.uint32(26).string(m.userId);
   if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
    w.uint32(34).string(m.userGroup);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskTriggerReference.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskTriggerReference();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.nodeRunId = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.nodeRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.userTaskEventNumber = v;
      else
       delete m.userTaskEventNumber;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.userId = r.stringVerify();
      m._userId = "userId";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.userGroup = r.stringVerify();
      m._userGroup = "userGroup";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskTriggerReference;
 })();

 littlehorse.UserTaskEvent = (function() {

  const UserTaskEvent = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskEvent.prototype.time = null;
  UserTaskEvent.prototype.taskExecuted = null;
  UserTaskEvent.prototype.assigned = null;
  UserTaskEvent.prototype.cancelled = null;
  UserTaskEvent.prototype.saved = null;
  UserTaskEvent.prototype.commentAdded = null;
  UserTaskEvent.prototype.commentEdited = null;
  UserTaskEvent.prototype.commentDeleted = null;
  UserTaskEvent.prototype.completed = null;

  let $oneOfFields;

  $Object.defineProperty(UserTaskEvent.prototype, "event", {
   get: $util.oneOfGetter($oneOfFields = ["taskExecuted", "assigned", "cancelled", "saved", "commentAdded", "commentEdited", "commentDeleted", "completed"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskEvent.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.time != null && $Object.hasOwnProperty.call(m, "time"))
    $root.google.protobuf.Timestamp.encode(m.time, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskExecuted != null && $Object.hasOwnProperty.call(m, "taskExecuted"))
    $root.littlehorse.UserTaskEvent.UTETaskExecuted.encode(m.taskExecuted, w.uint32(18).fork(), q + 1).ldelim();
   if (m.assigned != null && $Object.hasOwnProperty.call(m, "assigned"))
    $root.littlehorse.UserTaskEvent.UTEAssigned.encode(m.assigned, w.uint32(26).fork(), q + 1).ldelim();
   if (m.cancelled != null && $Object.hasOwnProperty.call(m, "cancelled"))
    $root.littlehorse.UserTaskEvent.UTECancelled.encode(m.cancelled, w.uint32(34).fork(), q + 1).ldelim();
   if (m.saved != null && $Object.hasOwnProperty.call(m, "saved"))
    $root.littlehorse.UserTaskEvent.UTESaved.encode(m.saved, w.uint32(42).fork(), q + 1).ldelim();
   if (m.commentAdded != null && $Object.hasOwnProperty.call(m, "commentAdded"))
    $root.littlehorse.UserTaskEvent.UTECommented.encode(m.commentAdded, w.uint32(50).fork(), q + 1).ldelim();
   if (m.commentEdited != null && $Object.hasOwnProperty.call(m, "commentEdited"))
    $root.littlehorse.UserTaskEvent.UTECommented.encode(m.commentEdited, w.uint32(58).fork(), q + 1).ldelim();
   if (m.commentDeleted != null && $Object.hasOwnProperty.call(m, "commentDeleted"))
    $root.littlehorse.UserTaskEvent.UTECommentDeleted.encode(m.commentDeleted, w.uint32(66).fork(), q + 1).ldelim();
   if (m.completed != null && $Object.hasOwnProperty.call(m, "completed"))
    $root.littlehorse.UserTaskEvent.UTECompleted.encode(m.completed, w.uint32(74).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskEvent.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskEvent();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.time = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.time);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskExecuted = $root.littlehorse.UserTaskEvent.UTETaskExecuted.decode(r, r.size(), $undefined, q + 1, m.taskExecuted);
      m.event = "taskExecuted";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.assigned = $root.littlehorse.UserTaskEvent.UTEAssigned.decode(r, r.size(), $undefined, q + 1, m.assigned);
      m.event = "assigned";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.cancelled = $root.littlehorse.UserTaskEvent.UTECancelled.decode(r, r.size(), $undefined, q + 1, m.cancelled);
      m.event = "cancelled";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.saved = $root.littlehorse.UserTaskEvent.UTESaved.decode(r, r.size(), $undefined, q + 1, m.saved);
      m.event = "saved";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.commentAdded = $root.littlehorse.UserTaskEvent.UTECommented.decode(r, r.size(), $undefined, q + 1, m.commentAdded);
      m.event = "commentAdded";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.commentEdited = $root.littlehorse.UserTaskEvent.UTECommented.decode(r, r.size(), $undefined, q + 1, m.commentEdited);
      m.event = "commentEdited";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.commentDeleted = $root.littlehorse.UserTaskEvent.UTECommentDeleted.decode(r, r.size(), $undefined, q + 1, m.commentDeleted);
      m.event = "commentDeleted";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.completed = $root.littlehorse.UserTaskEvent.UTECompleted.decode(r, r.size(), $undefined, q + 1, m.completed);
      m.event = "completed";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  UserTaskEvent.UTECancelled = (function() {

   const UTECancelled = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTECancelled.prototype.message = "";

   UTECancelled.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.message != null && $Object.hasOwnProperty.call(m, "message") && m.message !== "")
     w.uint32(10).string(m.message);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTECancelled.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTECancelled();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.message = v;
       else
        delete m.message;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTECancelled;
  })();

  UserTaskEvent.UTETaskExecuted = (function() {

   const UTETaskExecuted = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTETaskExecuted.prototype.taskRun = null;

   UTETaskExecuted.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.taskRun != null && $Object.hasOwnProperty.call(m, "taskRun"))
     $root.littlehorse.TaskRunId.encode(m.taskRun, w.uint32(10).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTETaskExecuted.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTETaskExecuted();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.taskRun = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRun);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTETaskExecuted;
  })();

  UserTaskEvent.UTESaved = (function() {

   const UTESaved = function (p) {
    this.results = {};
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTESaved.prototype.userId = "";
   UTESaved.prototype.results = $util.emptyObject;

   UTESaved.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
     w.uint32(10).string(m.userId);
    if (m.results != null && $Object.hasOwnProperty.call(m, "results")) {
     for (var ks = $Object.keys(m.results), i = 0; i < ks.length; ++i) {
      w.uint32(18).fork().uint32(10).string(ks[i]);
      $root.littlehorse.VariableValue.encode(m.results[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
     }
    }
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTESaved.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, k, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTESaved();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.userId = v;
       else
        delete m.userId;
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       if (m.results === $util.emptyObject)
        m.results = {};
       var c2 = r.size() + r.pos;
       if (c2 > r.len)
        throw $RangeError("index out of range");
       r.len = c2;
       k = "";
       v = null;
       while (r.pos < c2) {
        var t2 = r.tag();
        u = t2 & 7;
        switch (t2 >>>= 3) {
        case 1:
         if (u !== 2)
          break;
         k = r.stringVerify();
         continue;
        case 2:
         if (u !== 2)
          break;
         v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
         continue;
        }
        r.skipType(u, q, t2);
       }
       if (r.pos !== c2)
        throw $RangeError("index out of range");
       r.len = c;
       if (k === "__proto__")
        $util.makeProp(m.results, k);
       m.results[k] = v || new $root.littlehorse.VariableValue();
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTESaved;
  })();

  UserTaskEvent.UTEAssigned = (function() {

   const UTEAssigned = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTEAssigned.prototype.oldUserId = null;
   UTEAssigned.prototype.oldUserGroup = null;
   UTEAssigned.prototype.newUserId = null;
   UTEAssigned.prototype.newUserGroup = null;

   let $oneOfFields;

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTEAssigned.prototype, "_oldUserId", {
    get: $util.oneOfGetter($oneOfFields = ["oldUserId"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTEAssigned.prototype, "_oldUserGroup", {
    get: $util.oneOfGetter($oneOfFields = ["oldUserGroup"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTEAssigned.prototype, "_newUserId", {
    get: $util.oneOfGetter($oneOfFields = ["newUserId"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(UTEAssigned.prototype, "_newUserGroup", {
    get: $util.oneOfGetter($oneOfFields = ["newUserGroup"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   UTEAssigned.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.oldUserId != null && $Object.hasOwnProperty.call(m, "oldUserId"))
     w.uint32(10).string(m.oldUserId);
    if (m.oldUserGroup != null && $Object.hasOwnProperty.call(m, "oldUserGroup"))
     w.uint32(18).string(m.oldUserGroup);
    if (m.newUserId != null && $Object.hasOwnProperty.call(m, "newUserId"))
     w.uint32(26).string(m.newUserId);
    if (m.newUserGroup != null && $Object.hasOwnProperty.call(m, "newUserGroup"))
     w.uint32(34).string(m.newUserGroup);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTEAssigned.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTEAssigned();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.oldUserId = r.stringVerify();
       m._oldUserId = "oldUserId";
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       m.oldUserGroup = r.stringVerify();
       m._oldUserGroup = "oldUserGroup";
       continue;
      }
     case 3: {
       if (u !== 2)
        break;
       m.newUserId = r.stringVerify();
       m._newUserId = "newUserId";
       continue;
      }
     case 4: {
       if (u !== 2)
        break;
       m.newUserGroup = r.stringVerify();
       m._newUserGroup = "newUserGroup";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTEAssigned;
  })();

  UserTaskEvent.UTECommented = (function() {

   const UTECommented = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTECommented.prototype.userCommentId = 0;
   UTECommented.prototype.userId = "";
   UTECommented.prototype.comment = "";

   UTECommented.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.userCommentId != null && $Object.hasOwnProperty.call(m, "userCommentId") && m.userCommentId !== 0)
     w.uint32(8).int32(m.userCommentId);
    if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
     w.uint32(18).string(m.userId);
    if (m.comment != null && $Object.hasOwnProperty.call(m, "comment") && m.comment !== "")
     w.uint32(26).string(m.comment);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTECommented.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTECommented();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.userCommentId = v;
       else
        delete m.userCommentId;
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.userId = v;
       else
        delete m.userId;
       continue;
      }
     case 3: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.comment = v;
       else
        delete m.comment;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTECommented;
  })();

  UserTaskEvent.UTECommentDeleted = (function() {

   const UTECommentDeleted = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTECommentDeleted.prototype.userCommentId = 0;
   UTECommentDeleted.prototype.userId = "";

   UTECommentDeleted.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.userCommentId != null && $Object.hasOwnProperty.call(m, "userCommentId") && m.userCommentId !== 0)
     w.uint32(8).int32(m.userCommentId);
    if (m.userId != null && $Object.hasOwnProperty.call(m, "userId") && m.userId !== "")
     w.uint32(18).string(m.userId);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTECommentDeleted.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTECommentDeleted();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.userCommentId = v;
       else
        delete m.userCommentId;
       continue;
      }
     case 2: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.userId = v;
       else
        delete m.userId;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTECommentDeleted;
  })();

  UserTaskEvent.UTECompleted = (function() {

   const UTECompleted = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   UTECompleted.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   UTECompleted.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.UserTaskEvent.UTECompleted();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     r.skipType(t & 7, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return UTECompleted;
  })();

  return UserTaskEvent;
 })();

 littlehorse.Variable = (function() {

  const Variable = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Variable.prototype.id = null;
  Variable.prototype.value = null;
  Variable.prototype.createdAt = null;
  Variable.prototype.wfSpecId = null;
  Variable.prototype.masked = false;

  Variable.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.VariableId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(26).fork(), q + 1).ldelim();
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(34).fork(), q + 1).ldelim();
   if (m.masked != null && $Object.hasOwnProperty.call(m, "masked") && m.masked !== false)
    w.uint32(40).bool(m.masked);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Variable.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Variable();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.VariableId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.masked = v;
      else
       delete m.masked;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Variable;
 })();

 littlehorse.WfRunVariableAccessLevel = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "PUBLIC_VAR"] = 0;
  values[valuesById[1] = "PRIVATE_VAR"] = 1;
  values[valuesById[2] = "INHERITED_VAR"] = 2;
  return values;
 })();

 littlehorse.WaitForThreadsStrategy = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "WAIT_FOR_ALL"] = 0;
  values[valuesById[1] = "WAIT_FOR_FIRST"] = 1;
  values[valuesById[2] = "WAIT_FOR_ANY"] = 2;
  return values;
 })();

 littlehorse.WfSpec = (function() {

  const WfSpec = function (p) {
   this.frozenVariables = [];
   this.threadSpecs = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpec.prototype.id = null;
  WfSpec.prototype.createdAt = null;
  WfSpec.prototype.frozenVariables = $util.emptyArray;
  WfSpec.prototype.status = 0;
  WfSpec.prototype.threadSpecs = $util.emptyObject;
  WfSpec.prototype.entrypointThreadName = "";
  WfSpec.prototype.retentionPolicy = null;
  WfSpec.prototype.migration = null;
  WfSpec.prototype.parentWfSpec = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfSpec.prototype, "_retentionPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["retentionPolicy"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfSpec.prototype, "_migration", {
   get: $util.oneOfGetter($oneOfFields = ["migration"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfSpec.prototype, "_parentWfSpec", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfSpec"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WfSpec.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WfSpecId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.frozenVariables != null && m.frozenVariables.length) {
    for (var i = 0; i < m.frozenVariables.length; ++i)
     $root.littlehorse.ThreadVarDef.encode(m.frozenVariables[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(32).int32(m.status);
   if (m.threadSpecs != null && $Object.hasOwnProperty.call(m, "threadSpecs")) {
    for (var ks = $Object.keys(m.threadSpecs), i = 0; i < ks.length; ++i) {
     w.uint32(42).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ThreadSpec.encode(m.threadSpecs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.entrypointThreadName != null && $Object.hasOwnProperty.call(m, "entrypointThreadName") && m.entrypointThreadName !== "")
    w.uint32(50).string(m.entrypointThreadName);
   if (m.retentionPolicy != null && $Object.hasOwnProperty.call(m, "retentionPolicy"))
    $root.littlehorse.WorkflowRetentionPolicy.encode(m.retentionPolicy, w.uint32(58).fork(), q + 1).ldelim();
   if (m.migration != null && $Object.hasOwnProperty.call(m, "migration"))
    $root.littlehorse.WfSpecVersionMigration.encode(m.migration, w.uint32(66).fork(), q + 1).ldelim();
   if (m.parentWfSpec != null && $Object.hasOwnProperty.call(m, "parentWfSpec"))
    $root.littlehorse.WfSpec.ParentWfSpecReference.encode(m.parentWfSpec, w.uint32(74).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpec.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpec();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.frozenVariables && m.frozenVariables.length))
       m.frozenVariables = [];
      m.frozenVariables.push($root.littlehorse.ThreadVarDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (m.threadSpecs === $util.emptyObject)
       m.threadSpecs = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ThreadSpec.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.threadSpecs, k);
      m.threadSpecs[k] = v || new $root.littlehorse.ThreadSpec();
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.entrypointThreadName = v;
      else
       delete m.entrypointThreadName;
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.retentionPolicy = $root.littlehorse.WorkflowRetentionPolicy.decode(r, r.size(), $undefined, q + 1, m.retentionPolicy);
      m._retentionPolicy = "retentionPolicy";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.migration = $root.littlehorse.WfSpecVersionMigration.decode(r, r.size(), $undefined, q + 1, m.migration);
      m._migration = "migration";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.parentWfSpec = $root.littlehorse.WfSpec.ParentWfSpecReference.decode(r, r.size(), $undefined, q + 1, m.parentWfSpec);
      m._parentWfSpec = "parentWfSpec";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  WfSpec.ParentWfSpecReference = (function() {

   const ParentWfSpecReference = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   ParentWfSpecReference.prototype.wfSpecName = "";
   ParentWfSpecReference.prototype.wfSpecMajorVersion = 0;

   ParentWfSpecReference.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
     w.uint32(10).string(m.wfSpecName);
    if (m.wfSpecMajorVersion != null && $Object.hasOwnProperty.call(m, "wfSpecMajorVersion") && m.wfSpecMajorVersion !== 0)
     w.uint32(16).int32(m.wfSpecMajorVersion);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   ParentWfSpecReference.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.WfSpec.ParentWfSpecReference();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.wfSpecName = v;
       else
        delete m.wfSpecName;
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.wfSpecMajorVersion = v;
       else
        delete m.wfSpecMajorVersion;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return ParentWfSpecReference;
  })();

  return WfSpec;
 })();

 littlehorse.WorkflowRetentionPolicy = (function() {

  const WorkflowRetentionPolicy = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowRetentionPolicy.prototype.secondsAfterWfTermination = null;

  let $oneOfFields;

  $Object.defineProperty(WorkflowRetentionPolicy.prototype, "wfGcPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["secondsAfterWfTermination"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WorkflowRetentionPolicy.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.secondsAfterWfTermination != null && $Object.hasOwnProperty.call(m, "secondsAfterWfTermination"))
    w.uint32(8).int64(m.secondsAfterWfTermination);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowRetentionPolicy.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowRetentionPolicy();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.secondsAfterWfTermination = r.int64();
      m.wfGcPolicy = "secondsAfterWfTermination";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowRetentionPolicy;
 })();

 littlehorse.JsonIndex = (function() {

  const JsonIndex = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  JsonIndex.prototype.fieldPath = "";
  JsonIndex.prototype.fieldType = 0;

  JsonIndex.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.fieldPath != null && $Object.hasOwnProperty.call(m, "fieldPath") && m.fieldPath !== "")
    w.uint32(10).string(m.fieldPath);
   if (m.fieldType != null && $Object.hasOwnProperty.call(m, "fieldType") && m.fieldType !== 0)
    w.uint32(16).int32(m.fieldType);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  JsonIndex.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.JsonIndex();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.fieldPath = v;
      else
       delete m.fieldPath;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.fieldType = v;
      else
       delete m.fieldType;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return JsonIndex;
 })();

 littlehorse.ThreadVarDef = (function() {

  const ThreadVarDef = function (p) {
   this.jsonIndexes = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadVarDef.prototype.varDef = null;
  ThreadVarDef.prototype.required = false;
  ThreadVarDef.prototype.searchable = false;
  ThreadVarDef.prototype.jsonIndexes = $util.emptyArray;
  ThreadVarDef.prototype.accessLevel = 0;

  ThreadVarDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.varDef != null && $Object.hasOwnProperty.call(m, "varDef"))
    $root.littlehorse.VariableDef.encode(m.varDef, w.uint32(10).fork(), q + 1).ldelim();
   if (m.required != null && $Object.hasOwnProperty.call(m, "required") && m.required !== false)
    w.uint32(16).bool(m.required);
   if (m.searchable != null && $Object.hasOwnProperty.call(m, "searchable") && m.searchable !== false)
    w.uint32(24).bool(m.searchable);
   if (m.jsonIndexes != null && m.jsonIndexes.length) {
    for (var i = 0; i < m.jsonIndexes.length; ++i)
     $root.littlehorse.JsonIndex.encode(m.jsonIndexes[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.accessLevel != null && $Object.hasOwnProperty.call(m, "accessLevel") && m.accessLevel !== 0)
    w.uint32(40).int32(m.accessLevel);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadVarDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadVarDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.varDef = $root.littlehorse.VariableDef.decode(r, r.size(), $undefined, q + 1, m.varDef);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.required = v;
      else
       delete m.required;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.searchable = v;
      else
       delete m.searchable;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.jsonIndexes && m.jsonIndexes.length))
       m.jsonIndexes = [];
      m.jsonIndexes.push($root.littlehorse.JsonIndex.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.accessLevel = v;
      else
       delete m.accessLevel;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadVarDef;
 })();

 littlehorse.ThreadSpec = (function() {

  const ThreadSpec = function (p) {
   this.nodes = {};
   this.variableDefs = [];
   this.interruptDefs = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadSpec.prototype.nodes = $util.emptyObject;
  ThreadSpec.prototype.variableDefs = $util.emptyArray;
  ThreadSpec.prototype.interruptDefs = $util.emptyArray;
  ThreadSpec.prototype.retentionPolicy = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ThreadSpec.prototype, "_retentionPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["retentionPolicy"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ThreadSpec.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.nodes != null && $Object.hasOwnProperty.call(m, "nodes")) {
    for (var ks = $Object.keys(m.nodes), i = 0; i < ks.length; ++i) {
     w.uint32(10).fork().uint32(10).string(ks[i]);
     $root.littlehorse.Node.encode(m.nodes[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.variableDefs != null && m.variableDefs.length) {
    for (var i = 0; i < m.variableDefs.length; ++i)
     $root.littlehorse.ThreadVarDef.encode(m.variableDefs[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.interruptDefs != null && m.interruptDefs.length) {
    for (var i = 0; i < m.interruptDefs.length; ++i)
     $root.littlehorse.InterruptDef.encode(m.interruptDefs[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.retentionPolicy != null && $Object.hasOwnProperty.call(m, "retentionPolicy"))
    $root.littlehorse.ThreadRetentionPolicy.encode(m.retentionPolicy, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadSpec.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadSpec();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (m.nodes === $util.emptyObject)
       m.nodes = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.Node.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.nodes, k);
      m.nodes[k] = v || new $root.littlehorse.Node();
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.variableDefs && m.variableDefs.length))
       m.variableDefs = [];
      m.variableDefs.push($root.littlehorse.ThreadVarDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.interruptDefs && m.interruptDefs.length))
       m.interruptDefs = [];
      m.interruptDefs.push($root.littlehorse.InterruptDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.retentionPolicy = $root.littlehorse.ThreadRetentionPolicy.decode(r, r.size(), $undefined, q + 1, m.retentionPolicy);
      m._retentionPolicy = "retentionPolicy";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadSpec;
 })();

 littlehorse.ThreadRetentionPolicy = (function() {

  const ThreadRetentionPolicy = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadRetentionPolicy.prototype.secondsAfterThreadTermination = null;

  let $oneOfFields;

  $Object.defineProperty(ThreadRetentionPolicy.prototype, "threadGcPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["secondsAfterThreadTermination"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ThreadRetentionPolicy.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.secondsAfterThreadTermination != null && $Object.hasOwnProperty.call(m, "secondsAfterThreadTermination"))
    w.uint32(8).int64(m.secondsAfterThreadTermination);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadRetentionPolicy.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadRetentionPolicy();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.secondsAfterThreadTermination = r.int64();
      m.threadGcPolicy = "secondsAfterThreadTermination";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadRetentionPolicy;
 })();

 littlehorse.InterruptDef = (function() {

  const InterruptDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  InterruptDef.prototype.externalEventDefId = null;
  InterruptDef.prototype.handlerSpecName = "";

  InterruptDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.handlerSpecName != null && $Object.hasOwnProperty.call(m, "handlerSpecName") && m.handlerSpecName !== "")
    w.uint32(18).string(m.handlerSpecName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  InterruptDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.InterruptDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.handlerSpecName = v;
      else
       delete m.handlerSpecName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return InterruptDef;
 })();

 littlehorse.StartThreadNode = (function() {

  const StartThreadNode = function (p) {
   this.variables = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StartThreadNode.prototype.threadSpecName = "";
  StartThreadNode.prototype.variables = $util.emptyObject;

  StartThreadNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(10).string(m.threadSpecName);
   if (m.variables != null && $Object.hasOwnProperty.call(m, "variables")) {
    for (var ks = $Object.keys(m.variables), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableAssignment.encode(m.variables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StartThreadNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StartThreadNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.variables === $util.emptyObject)
       m.variables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.variables, k);
      m.variables[k] = v || new $root.littlehorse.VariableAssignment();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StartThreadNode;
 })();

 littlehorse.StartMultipleThreadsNode = (function() {

  const StartMultipleThreadsNode = function (p) {
   this.variables = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StartMultipleThreadsNode.prototype.threadSpecName = "";
  StartMultipleThreadsNode.prototype.variables = $util.emptyObject;
  StartMultipleThreadsNode.prototype.iterable = null;

  StartMultipleThreadsNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threadSpecName != null && $Object.hasOwnProperty.call(m, "threadSpecName") && m.threadSpecName !== "")
    w.uint32(10).string(m.threadSpecName);
   if (m.variables != null && $Object.hasOwnProperty.call(m, "variables")) {
    for (var ks = $Object.keys(m.variables), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableAssignment.encode(m.variables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.iterable != null && $Object.hasOwnProperty.call(m, "iterable"))
    $root.littlehorse.VariableAssignment.encode(m.iterable, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StartMultipleThreadsNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StartMultipleThreadsNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.threadSpecName = v;
      else
       delete m.threadSpecName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.variables === $util.emptyObject)
       m.variables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.variables, k);
      m.variables[k] = v || new $root.littlehorse.VariableAssignment();
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.iterable = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.iterable);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StartMultipleThreadsNode;
 })();

 littlehorse.RunChildWfNode = (function() {

  const RunChildWfNode = function (p) {
   this.inputs = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RunChildWfNode.prototype.wfSpecName = null;
  RunChildWfNode.prototype.wfSpecVar = null;
  RunChildWfNode.prototype.majorVersion = 0;
  RunChildWfNode.prototype.inputs = $util.emptyObject;
  RunChildWfNode.prototype.childId = null;

  let $oneOfFields;

  $Object.defineProperty(RunChildWfNode.prototype, "wfSpec", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecName", "wfSpecVar"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  RunChildWfNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName"))
    w.uint32(10).string(m.wfSpecName);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion") && m.majorVersion !== 0)
    w.uint32(16).int32(m.majorVersion);
   if (m.inputs != null && $Object.hasOwnProperty.call(m, "inputs")) {
    for (var ks = $Object.keys(m.inputs), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableAssignment.encode(m.inputs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.wfSpecVar != null && $Object.hasOwnProperty.call(m, "wfSpecVar"))
    $root.littlehorse.VariableAssignment.encode(m.wfSpecVar, w.uint32(34).fork(), q + 1).ldelim();
   if (m.childId != null && $Object.hasOwnProperty.call(m, "childId"))
    $root.littlehorse.VariableAssignment.encode(m.childId, w.uint32(42).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RunChildWfNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RunChildWfNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecName = r.stringVerify();
      m.wfSpec = "wfSpecName";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.wfSpecVar = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.wfSpecVar);
      m.wfSpec = "wfSpecVar";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.majorVersion = v;
      else
       delete m.majorVersion;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.inputs === $util.emptyObject)
       m.inputs = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.inputs, k);
      m.inputs[k] = v || new $root.littlehorse.VariableAssignment();
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.childId = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.childId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RunChildWfNode;
 })();

 littlehorse.WaitForChildWfNode = (function() {

  const WaitForChildWfNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForChildWfNode.prototype.childWfRunId = null;
  WaitForChildWfNode.prototype.childWfRunSourceNode = "";

  WaitForChildWfNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.childWfRunId != null && $Object.hasOwnProperty.call(m, "childWfRunId"))
    $root.littlehorse.VariableAssignment.encode(m.childWfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.childWfRunSourceNode != null && $Object.hasOwnProperty.call(m, "childWfRunSourceNode") && m.childWfRunSourceNode !== "")
    w.uint32(18).string(m.childWfRunSourceNode);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForChildWfNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForChildWfNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.childWfRunId = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.childWfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.childWfRunSourceNode = v;
      else
       delete m.childWfRunSourceNode;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WaitForChildWfNode;
 })();

 littlehorse.FailureHandlerDef = (function() {

  const FailureHandlerDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  FailureHandlerDef.prototype.handlerSpecName = "";
  FailureHandlerDef.prototype.specificFailure = null;
  FailureHandlerDef.prototype.anyFailureOfType = null;

  let $oneOfFields;

  $Object.defineProperty(FailureHandlerDef.prototype, "failureToCatch", {
   get: $util.oneOfGetter($oneOfFields = ["specificFailure", "anyFailureOfType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  FailureHandlerDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.specificFailure != null && $Object.hasOwnProperty.call(m, "specificFailure"))
    w.uint32(10).string(m.specificFailure);
   if (m.handlerSpecName != null && $Object.hasOwnProperty.call(m, "handlerSpecName") && m.handlerSpecName !== "")
    w.uint32(18).string(m.handlerSpecName);
   if (m.anyFailureOfType != null && $Object.hasOwnProperty.call(m, "anyFailureOfType"))
    w.uint32(24).int32(m.anyFailureOfType);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  FailureHandlerDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.FailureHandlerDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.handlerSpecName = v;
      else
       delete m.handlerSpecName;
      continue;
     }
    case 1: {
      if (u !== 2)
       break;
      m.specificFailure = r.stringVerify();
      m.failureToCatch = "specificFailure";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.anyFailureOfType = r.int32();
      m.failureToCatch = "anyFailureOfType";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  FailureHandlerDef.LHFailureType = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "FAILURE_TYPE_ERROR"] = 0;
   values[valuesById[1] = "FAILURE_TYPE_EXCEPTION"] = 1;
   return values;
  })();

  return FailureHandlerDef;
 })();

 littlehorse.WaitForThreadsNode = (function() {

  const WaitForThreadsNode = function (p) {
   this.perThreadFailureHandlers = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForThreadsNode.prototype.threads = null;
  WaitForThreadsNode.prototype.threadList = null;
  WaitForThreadsNode.prototype.perThreadFailureHandlers = $util.emptyArray;
  WaitForThreadsNode.prototype.strategy = 0;

  let $oneOfFields;

  $Object.defineProperty(WaitForThreadsNode.prototype, "threadsToWaitFor", {
   get: $util.oneOfGetter($oneOfFields = ["threads", "threadList"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WaitForThreadsNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.threads != null && $Object.hasOwnProperty.call(m, "threads"))
    $root.littlehorse.WaitForThreadsNode.ThreadsToWaitFor.encode(m.threads, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadList != null && $Object.hasOwnProperty.call(m, "threadList"))
    $root.littlehorse.VariableAssignment.encode(m.threadList, w.uint32(18).fork(), q + 1).ldelim();
   if (m.perThreadFailureHandlers != null && m.perThreadFailureHandlers.length) {
    for (var i = 0; i < m.perThreadFailureHandlers.length; ++i)
     $root.littlehorse.FailureHandlerDef.encode(m.perThreadFailureHandlers[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.strategy != null && $Object.hasOwnProperty.call(m, "strategy") && m.strategy !== 0)
    w.uint32(32).int32(m.strategy);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForThreadsNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForThreadsNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.threads = $root.littlehorse.WaitForThreadsNode.ThreadsToWaitFor.decode(r, r.size(), $undefined, q + 1, m.threads);
      m.threadsToWaitFor = "threads";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.threadList = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.threadList);
      m.threadsToWaitFor = "threadList";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.perThreadFailureHandlers && m.perThreadFailureHandlers.length))
       m.perThreadFailureHandlers = [];
      m.perThreadFailureHandlers.push($root.littlehorse.FailureHandlerDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.strategy = v;
      else
       delete m.strategy;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  WaitForThreadsNode.ThreadToWaitFor = (function() {

   const ThreadToWaitFor = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   ThreadToWaitFor.prototype.threadRunNumber = null;

   ThreadToWaitFor.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber"))
     $root.littlehorse.VariableAssignment.encode(m.threadRunNumber, w.uint32(10).fork(), q + 1).ldelim();
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   ThreadToWaitFor.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.WaitForThreadsNode.ThreadToWaitFor();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       m.threadRunNumber = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.threadRunNumber);
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return ThreadToWaitFor;
  })();

  WaitForThreadsNode.ThreadsToWaitFor = (function() {

   const ThreadsToWaitFor = function (p) {
    this.threads = [];
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   ThreadsToWaitFor.prototype.threads = $util.emptyArray;

   ThreadsToWaitFor.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.threads != null && m.threads.length) {
     for (var i = 0; i < m.threads.length; ++i)
      $root.littlehorse.WaitForThreadsNode.ThreadToWaitFor.encode(m.threads[i], w.uint32(10).fork(), q + 1).ldelim();
    }
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   ThreadsToWaitFor.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.WaitForThreadsNode.ThreadsToWaitFor();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if (!(m.threads && m.threads.length))
        m.threads = [];
       m.threads.push($root.littlehorse.WaitForThreadsNode.ThreadToWaitFor.decode(r, r.size(), $undefined, q + 1));
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return ThreadsToWaitFor;
  })();

  return WaitForThreadsNode;
 })();

 littlehorse.ExternalEventNode = (function() {

  const ExternalEventNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventNode.prototype.externalEventDefId = null;
  ExternalEventNode.prototype.timeoutSeconds = null;
  ExternalEventNode.prototype.correlationKey = null;
  ExternalEventNode.prototype.maskCorrelationKey = false;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventNode.prototype, "_correlationKey", {
   get: $util.oneOfGetter($oneOfFields = ["correlationKey"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.timeoutSeconds != null && $Object.hasOwnProperty.call(m, "timeoutSeconds"))
    $root.littlehorse.VariableAssignment.encode(m.timeoutSeconds, w.uint32(18).fork(), q + 1).ldelim();
   if (m.correlationKey != null && $Object.hasOwnProperty.call(m, "correlationKey"))
    $root.littlehorse.VariableAssignment.encode(m.correlationKey, w.uint32(26).fork(), q + 1).ldelim();
   if (m.maskCorrelationKey != null && $Object.hasOwnProperty.call(m, "maskCorrelationKey") && m.maskCorrelationKey !== false)
    w.uint32(32).bool(m.maskCorrelationKey);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.timeoutSeconds = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.timeoutSeconds);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.correlationKey = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.correlationKey);
      m._correlationKey = "correlationKey";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.maskCorrelationKey = v;
      else
       delete m.maskCorrelationKey;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventNode;
 })();

 littlehorse.EntrypointNode = (function() {

  const EntrypointNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  EntrypointNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  EntrypointNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.EntrypointNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return EntrypointNode;
 })();

 littlehorse.ExitNode = (function() {

  const ExitNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExitNode.prototype.failureDef = null;
  ExitNode.prototype.returnContent = null;

  let $oneOfFields;

  $Object.defineProperty(ExitNode.prototype, "result", {
   get: $util.oneOfGetter($oneOfFields = ["failureDef", "returnContent"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExitNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.failureDef != null && $Object.hasOwnProperty.call(m, "failureDef"))
    $root.littlehorse.FailureDef.encode(m.failureDef, w.uint32(10).fork(), q + 1).ldelim();
   if (m.returnContent != null && $Object.hasOwnProperty.call(m, "returnContent"))
    $root.littlehorse.VariableAssignment.encode(m.returnContent, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExitNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExitNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.failureDef = $root.littlehorse.FailureDef.decode(r, r.size(), $undefined, q + 1, m.failureDef);
      m.result = "failureDef";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.returnContent = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.returnContent);
      m.result = "returnContent";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExitNode;
 })();

 littlehorse.FailureDef = (function() {

  const FailureDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  FailureDef.prototype.failureName = "";
  FailureDef.prototype.message = "";
  FailureDef.prototype.content = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(FailureDef.prototype, "_content", {
   get: $util.oneOfGetter($oneOfFields = ["content"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  FailureDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.failureName != null && $Object.hasOwnProperty.call(m, "failureName") && m.failureName !== "")
    w.uint32(10).string(m.failureName);
   if (m.message != null && $Object.hasOwnProperty.call(m, "message") && m.message !== "")
    w.uint32(18).string(m.message);
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableAssignment.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  FailureDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.FailureDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.failureName = v;
      else
       delete m.failureName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.message = v;
      else
       delete m.message;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.content);
      m._content = "content";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return FailureDef;
 })();

 littlehorse.Node = (function() {

  const Node = function (p) {
   this.outgoingEdges = [];
   this.failureHandlers = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Node.prototype.outgoingEdges = $util.emptyArray;
  Node.prototype.failureHandlers = $util.emptyArray;
  Node.prototype.entrypoint = null;
  Node.prototype.exit = null;
  Node.prototype.task = null;
  Node.prototype.externalEvent = null;
  Node.prototype.startThread = null;
  Node.prototype.waitForThreads = null;
  Node.prototype.nop = null;
  Node.prototype.sleep = null;
  Node.prototype.userTask = null;
  Node.prototype.startMultipleThreads = null;
  Node.prototype.throwEvent = null;
  Node.prototype.waitForCondition = null;
  Node.prototype.runChildWf = null;
  Node.prototype.waitForChildWf = null;

  let $oneOfFields;

  $Object.defineProperty(Node.prototype, "node", {
   get: $util.oneOfGetter($oneOfFields = ["entrypoint", "exit", "task", "externalEvent", "startThread", "waitForThreads", "nop", "sleep", "userTask", "startMultipleThreads", "throwEvent", "waitForCondition", "runChildWf", "waitForChildWf"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Node.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.outgoingEdges != null && m.outgoingEdges.length) {
    for (var i = 0; i < m.outgoingEdges.length; ++i)
     $root.littlehorse.Edge.encode(m.outgoingEdges[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.failureHandlers != null && m.failureHandlers.length) {
    for (var i = 0; i < m.failureHandlers.length; ++i)
     $root.littlehorse.FailureHandlerDef.encode(m.failureHandlers[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.entrypoint != null && $Object.hasOwnProperty.call(m, "entrypoint"))
    $root.littlehorse.EntrypointNode.encode(m.entrypoint, w.uint32(42).fork(), q + 1).ldelim();
   if (m.exit != null && $Object.hasOwnProperty.call(m, "exit"))
    $root.littlehorse.ExitNode.encode(m.exit, w.uint32(50).fork(), q + 1).ldelim();
   if (m.task != null && $Object.hasOwnProperty.call(m, "task"))
    $root.littlehorse.TaskNode.encode(m.task, w.uint32(58).fork(), q + 1).ldelim();
   if (m.externalEvent != null && $Object.hasOwnProperty.call(m, "externalEvent"))
    $root.littlehorse.ExternalEventNode.encode(m.externalEvent, w.uint32(66).fork(), q + 1).ldelim();
   if (m.startThread != null && $Object.hasOwnProperty.call(m, "startThread"))
    $root.littlehorse.StartThreadNode.encode(m.startThread, w.uint32(74).fork(), q + 1).ldelim();
   if (m.waitForThreads != null && $Object.hasOwnProperty.call(m, "waitForThreads"))
    $root.littlehorse.WaitForThreadsNode.encode(m.waitForThreads, w.uint32(82).fork(), q + 1).ldelim();
   if (m.nop != null && $Object.hasOwnProperty.call(m, "nop"))
    $root.littlehorse.NopNode.encode(m.nop, w.uint32(90).fork(), q + 1).ldelim();
   if (m.sleep != null && $Object.hasOwnProperty.call(m, "sleep"))
    $root.littlehorse.SleepNode.encode(m.sleep, w.uint32(98).fork(), q + 1).ldelim();
   if (m.userTask != null && $Object.hasOwnProperty.call(m, "userTask"))
    $root.littlehorse.UserTaskNode.encode(m.userTask, w.uint32(106).fork(), q + 1).ldelim();
   if (m.startMultipleThreads != null && $Object.hasOwnProperty.call(m, "startMultipleThreads"))
    $root.littlehorse.StartMultipleThreadsNode.encode(m.startMultipleThreads, w.uint32(122).fork(), q + 1).ldelim();
   if (m.throwEvent != null && $Object.hasOwnProperty.call(m, "throwEvent"))
    $root.littlehorse.ThrowEventNode.encode(m.throwEvent, w.uint32(130).fork(), q + 1).ldelim();
   if (m.waitForCondition != null && $Object.hasOwnProperty.call(m, "waitForCondition"))
    $root.littlehorse.WaitForConditionNode.encode(m.waitForCondition, w.uint32(138).fork(), q + 1).ldelim();
   if (m.runChildWf != null && $Object.hasOwnProperty.call(m, "runChildWf"))
    $root.littlehorse.RunChildWfNode.encode(m.runChildWf, w.uint32(146).fork(), q + 1).ldelim();
   if (m.waitForChildWf != null && $Object.hasOwnProperty.call(m, "waitForChildWf"))
    $root.littlehorse.WaitForChildWfNode.encode(m.waitForChildWf, w.uint32(154).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Node.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Node();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.outgoingEdges && m.outgoingEdges.length))
       m.outgoingEdges = [];
      m.outgoingEdges.push($root.littlehorse.Edge.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.failureHandlers && m.failureHandlers.length))
       m.failureHandlers = [];
      m.failureHandlers.push($root.littlehorse.FailureHandlerDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.entrypoint = $root.littlehorse.EntrypointNode.decode(r, r.size(), $undefined, q + 1, m.entrypoint);
      m.node = "entrypoint";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.exit = $root.littlehorse.ExitNode.decode(r, r.size(), $undefined, q + 1, m.exit);
      m.node = "exit";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.task = $root.littlehorse.TaskNode.decode(r, r.size(), $undefined, q + 1, m.task);
      m.node = "task";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.externalEvent = $root.littlehorse.ExternalEventNode.decode(r, r.size(), $undefined, q + 1, m.externalEvent);
      m.node = "externalEvent";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.startThread = $root.littlehorse.StartThreadNode.decode(r, r.size(), $undefined, q + 1, m.startThread);
      m.node = "startThread";
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.waitForThreads = $root.littlehorse.WaitForThreadsNode.decode(r, r.size(), $undefined, q + 1, m.waitForThreads);
      m.node = "waitForThreads";
      continue;
     }
    case 11: {
      if (u !== 2)
       break;
      m.nop = $root.littlehorse.NopNode.decode(r, r.size(), $undefined, q + 1, m.nop);
      m.node = "nop";
      continue;
     }
    case 12: {
      if (u !== 2)
       break;
      m.sleep = $root.littlehorse.SleepNode.decode(r, r.size(), $undefined, q + 1, m.sleep);
      m.node = "sleep";
      continue;
     }
    case 13: {
      if (u !== 2)
       break;
      m.userTask = $root.littlehorse.UserTaskNode.decode(r, r.size(), $undefined, q + 1, m.userTask);
      m.node = "userTask";
      continue;
     }
    case 15: {
      if (u !== 2)
       break;
      m.startMultipleThreads = $root.littlehorse.StartMultipleThreadsNode.decode(r, r.size(), $undefined, q + 1, m.startMultipleThreads);
      m.node = "startMultipleThreads";
      continue;
     }
    case 16: {
      if (u !== 2)
       break;
      m.throwEvent = $root.littlehorse.ThrowEventNode.decode(r, r.size(), $undefined, q + 1, m.throwEvent);
      m.node = "throwEvent";
      continue;
     }
    case 17: {
      if (u !== 2)
       break;
      m.waitForCondition = $root.littlehorse.WaitForConditionNode.decode(r, r.size(), $undefined, q + 1, m.waitForCondition);
      m.node = "waitForCondition";
      continue;
     }
    case 18: {
      if (u !== 2)
       break;
      m.runChildWf = $root.littlehorse.RunChildWfNode.decode(r, r.size(), $undefined, q + 1, m.runChildWf);
      m.node = "runChildWf";
      continue;
     }
    case 19: {
      if (u !== 2)
       break;
      m.waitForChildWf = $root.littlehorse.WaitForChildWfNode.decode(r, r.size(), $undefined, q + 1, m.waitForChildWf);
      m.node = "waitForChildWf";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Node;
 })();

 littlehorse.WaitForConditionNode = (function() {

  const WaitForConditionNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WaitForConditionNode.prototype.legacyCondition = null;
  WaitForConditionNode.prototype.condition = null;

  let $oneOfFields;

  $Object.defineProperty(WaitForConditionNode.prototype, "nodeCondition", {
   get: $util.oneOfGetter($oneOfFields = ["legacyCondition", "condition"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WaitForConditionNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.legacyCondition != null && $Object.hasOwnProperty.call(m, "legacyCondition"))
    $root.littlehorse.LegacyEdgeCondition.encode(m.legacyCondition, w.uint32(10).fork(), q + 1).ldelim();
   if (m.condition != null && $Object.hasOwnProperty.call(m, "condition"))
    $root.littlehorse.VariableAssignment.encode(m.condition, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WaitForConditionNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WaitForConditionNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.legacyCondition = $root.littlehorse.LegacyEdgeCondition.decode(r, r.size(), $undefined, q + 1, m.legacyCondition);
      m.nodeCondition = "legacyCondition";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.condition = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.condition);
      m.nodeCondition = "condition";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WaitForConditionNode;
 })();

 littlehorse.ThrowEventNode = (function() {

  const ThrowEventNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThrowEventNode.prototype.eventDefId = null;
  ThrowEventNode.prototype.content = null;

  ThrowEventNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.eventDefId != null && $Object.hasOwnProperty.call(m, "eventDefId"))
    $root.littlehorse.WorkflowEventDefId.encode(m.eventDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableAssignment.encode(m.content, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThrowEventNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThrowEventNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.eventDefId = $root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1, m.eventDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThrowEventNode;
 })();

 littlehorse.UserTaskNode = (function() {

  const UserTaskNode = function (p) {
   this.actions = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskNode.prototype.userTaskDefName = "";
  UserTaskNode.prototype.userGroup = null;
  UserTaskNode.prototype.userId = null;
  UserTaskNode.prototype.actions = $util.emptyArray;
  UserTaskNode.prototype.userTaskDefVersion = null;
  UserTaskNode.prototype.notes = null;
  UserTaskNode.prototype.onCancellationExceptionName = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNode.prototype, "_userGroup", {
   get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNode.prototype, "_userId", {
   get: $util.oneOfGetter($oneOfFields = ["userId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNode.prototype, "_userTaskDefVersion", {
   get: $util.oneOfGetter($oneOfFields = ["userTaskDefVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNode.prototype, "_notes", {
   get: $util.oneOfGetter($oneOfFields = ["notes"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskNode.prototype, "_onCancellationExceptionName", {
   get: $util.oneOfGetter($oneOfFields = ["onCancellationExceptionName"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.userTaskDefName != null && $Object.hasOwnProperty.call(m, "userTaskDefName") && m.userTaskDefName !== "")
    w.uint32(10).string(m.userTaskDefName);
   if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
    $root.littlehorse.VariableAssignment.encode(m.userGroup, w.uint32(18).fork(), q + 1).ldelim();
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
    $root.littlehorse.VariableAssignment.encode(m.userId, w.uint32(26).fork(), q + 1).ldelim();
   if (m.actions != null && m.actions.length) {
    for (var i = 0; i < m.actions.length; ++i)
     $root.littlehorse.UTActionTrigger.encode(m.actions[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.userTaskDefVersion != null && $Object.hasOwnProperty.call(m, "userTaskDefVersion"))
    w.uint32(40).int32(m.userTaskDefVersion);
   if (m.notes != null && $Object.hasOwnProperty.call(m, "notes"))
    $root.littlehorse.VariableAssignment.encode(m.notes, w.uint32(50).fork(), q + 1).ldelim();
   if (m.onCancellationExceptionName != null && $Object.hasOwnProperty.call(m, "onCancellationExceptionName"))
    $root.littlehorse.VariableAssignment.encode(m.onCancellationExceptionName, w.uint32(58).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.userTaskDefName = v;
      else
       delete m.userTaskDefName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.userGroup = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.userGroup);
      m._userGroup = "userGroup";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.userId = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.userId);
      m._userId = "userId";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.actions && m.actions.length))
       m.actions = [];
      m.actions.push($root.littlehorse.UTActionTrigger.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.userTaskDefVersion = r.int32();
      m._userTaskDefVersion = "userTaskDefVersion";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.notes = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.notes);
      m._notes = "notes";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.onCancellationExceptionName = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.onCancellationExceptionName);
      m._onCancellationExceptionName = "onCancellationExceptionName";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskNode;
 })();

 littlehorse.LegacyEdgeCondition = (function() {

  const LegacyEdgeCondition = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LegacyEdgeCondition.prototype.comparator = 0;
  LegacyEdgeCondition.prototype.left = null;
  LegacyEdgeCondition.prototype.right = null;

  LegacyEdgeCondition.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.comparator != null && $Object.hasOwnProperty.call(m, "comparator") && m.comparator !== 0)
    w.uint32(8).int32(m.comparator);
   if (m.left != null && $Object.hasOwnProperty.call(m, "left"))
    $root.littlehorse.VariableAssignment.encode(m.left, w.uint32(18).fork(), q + 1).ldelim();
   if (m.right != null && $Object.hasOwnProperty.call(m, "right"))
    $root.littlehorse.VariableAssignment.encode(m.right, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LegacyEdgeCondition.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LegacyEdgeCondition();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.comparator = v;
      else
       delete m.comparator;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.left = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.left);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.right = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.right);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return LegacyEdgeCondition;
 })();

 littlehorse.Edge = (function() {

  const Edge = function (p) {
   this.variableMutations = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Edge.prototype.sinkNodeName = "";
  Edge.prototype.legacyCondition = null;
  Edge.prototype.condition = null;
  Edge.prototype.variableMutations = $util.emptyArray;

  let $oneOfFields;

  $Object.defineProperty(Edge.prototype, "edgeCondition", {
   get: $util.oneOfGetter($oneOfFields = ["legacyCondition", "condition"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  Edge.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.sinkNodeName != null && $Object.hasOwnProperty.call(m, "sinkNodeName") && m.sinkNodeName !== "")
    w.uint32(10).string(m.sinkNodeName);
   if (m.legacyCondition != null && $Object.hasOwnProperty.call(m, "legacyCondition"))
    $root.littlehorse.LegacyEdgeCondition.encode(m.legacyCondition, w.uint32(18).fork(), q + 1).ldelim();
   if (m.variableMutations != null && m.variableMutations.length) {
    for (var i = 0; i < m.variableMutations.length; ++i)
     $root.littlehorse.VariableMutation.encode(m.variableMutations[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.condition != null && $Object.hasOwnProperty.call(m, "condition"))
    $root.littlehorse.VariableAssignment.encode(m.condition, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Edge.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Edge();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.sinkNodeName = v;
      else
       delete m.sinkNodeName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.legacyCondition = $root.littlehorse.LegacyEdgeCondition.decode(r, r.size(), $undefined, q + 1, m.legacyCondition);
      m.edgeCondition = "legacyCondition";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.condition = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.condition);
      m.edgeCondition = "condition";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.variableMutations && m.variableMutations.length))
       m.variableMutations = [];
      m.variableMutations.push($root.littlehorse.VariableMutation.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Edge;
 })();

 littlehorse.NopNode = (function() {

  const NopNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NopNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NopNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NopNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    r.skipType(t & 7, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NopNode;
 })();

 littlehorse.SleepNode = (function() {

  const SleepNode = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SleepNode.prototype.rawSeconds = null;
  SleepNode.prototype.timestamp = null;
  SleepNode.prototype.isoDate = null;

  let $oneOfFields;

  $Object.defineProperty(SleepNode.prototype, "sleepLength", {
   get: $util.oneOfGetter($oneOfFields = ["rawSeconds", "timestamp", "isoDate"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SleepNode.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.rawSeconds != null && $Object.hasOwnProperty.call(m, "rawSeconds"))
    $root.littlehorse.VariableAssignment.encode(m.rawSeconds, w.uint32(10).fork(), q + 1).ldelim();
   if (m.timestamp != null && $Object.hasOwnProperty.call(m, "timestamp"))
    $root.littlehorse.VariableAssignment.encode(m.timestamp, w.uint32(18).fork(), q + 1).ldelim();
   if (m.isoDate != null && $Object.hasOwnProperty.call(m, "isoDate"))
    $root.littlehorse.VariableAssignment.encode(m.isoDate, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SleepNode.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SleepNode();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.rawSeconds = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.rawSeconds);
      m.sleepLength = "rawSeconds";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.timestamp = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.timestamp);
      m.sleepLength = "timestamp";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.isoDate = $root.littlehorse.VariableAssignment.decode(r, r.size(), $undefined, q + 1, m.isoDate);
      m.sleepLength = "isoDate";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SleepNode;
 })();

 littlehorse.WfSpecVersionMigration = (function() {

  const WfSpecVersionMigration = function (p) {
   this.threadSpecMigrations = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecVersionMigration.prototype.newMajorVersion = 0;
  WfSpecVersionMigration.prototype.newRevision = 0;
  WfSpecVersionMigration.prototype.threadSpecMigrations = $util.emptyObject;

  WfSpecVersionMigration.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newMajorVersion != null && $Object.hasOwnProperty.call(m, "newMajorVersion") && m.newMajorVersion !== 0)
    w.uint32(8).int32(m.newMajorVersion);
   if (m.newRevision != null && $Object.hasOwnProperty.call(m, "newRevision") && m.newRevision !== 0)
    w.uint32(16).int32(m.newRevision);
   if (m.threadSpecMigrations != null && $Object.hasOwnProperty.call(m, "threadSpecMigrations")) {
    for (var ks = $Object.keys(m.threadSpecMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ThreadSpecMigration.encode(m.threadSpecMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecVersionMigration.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecVersionMigration();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.newMajorVersion = v;
      else
       delete m.newMajorVersion;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.newRevision = v;
      else
       delete m.newRevision;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.threadSpecMigrations === $util.emptyObject)
       m.threadSpecMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ThreadSpecMigration.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.threadSpecMigrations, k);
      m.threadSpecMigrations[k] = v || new $root.littlehorse.ThreadSpecMigration();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecVersionMigration;
 })();

 littlehorse.ThreadSpecMigration = (function() {

  const ThreadSpecMigration = function (p) {
   this.nodeMigrations = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ThreadSpecMigration.prototype.newThreadSpecName = "";
  ThreadSpecMigration.prototype.nodeMigrations = $util.emptyObject;

  ThreadSpecMigration.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newThreadSpecName != null && $Object.hasOwnProperty.call(m, "newThreadSpecName") && m.newThreadSpecName !== "")
    w.uint32(10).string(m.newThreadSpecName);
   if (m.nodeMigrations != null && $Object.hasOwnProperty.call(m, "nodeMigrations")) {
    for (var ks = $Object.keys(m.nodeMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(18).fork().uint32(10).string(ks[i]);
     $root.littlehorse.NodeMigration.encode(m.nodeMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ThreadSpecMigration.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ThreadSpecMigration();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.newThreadSpecName = v;
      else
       delete m.newThreadSpecName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (m.nodeMigrations === $util.emptyObject)
       m.nodeMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.NodeMigration.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.nodeMigrations, k);
      m.nodeMigrations[k] = v || new $root.littlehorse.NodeMigration();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ThreadSpecMigration;
 })();

 littlehorse.NodeMigration = (function() {

  const NodeMigration = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeMigration.prototype.newNodeName = "";

  NodeMigration.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.newNodeName != null && $Object.hasOwnProperty.call(m, "newNodeName") && m.newNodeName !== "")
    w.uint32(10).string(m.newNodeName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeMigration.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeMigration();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.newNodeName = v;
      else
       delete m.newNodeName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeMigration;
 })();

 littlehorse.WorkflowEvent = (function() {

  const WorkflowEvent = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEvent.prototype.id = null;
  WorkflowEvent.prototype.content = null;
  WorkflowEvent.prototype.createdAt = null;
  WorkflowEvent.prototype.nodeRunId = null;

  WorkflowEvent.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WorkflowEventId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(18).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(26).fork(), q + 1).ldelim();
   if (m.nodeRunId != null && $Object.hasOwnProperty.call(m, "nodeRunId"))
    $root.littlehorse.NodeRunId.encode(m.nodeRunId, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEvent.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEvent();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WorkflowEventId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.nodeRunId = $root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1, m.nodeRunId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEvent;
 })();

 littlehorse.WorkflowEventDef = (function() {

  const WorkflowEventDef = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventDef.prototype.id = null;
  WorkflowEventDef.prototype.createdAt = null;
  WorkflowEventDef.prototype.contentType = null;

  WorkflowEventDef.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WorkflowEventDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.contentType != null && $Object.hasOwnProperty.call(m, "contentType"))
    $root.littlehorse.ReturnType.encode(m.contentType, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventDef.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventDef();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.contentType = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.contentType);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventDef;
 })();

 littlehorse.ScheduledWfRun = (function() {

  const ScheduledWfRun = function (p) {
   this.variables = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ScheduledWfRun.prototype.id = null;
  ScheduledWfRun.prototype.wfSpecId = null;
  ScheduledWfRun.prototype.variables = $util.emptyObject;
  ScheduledWfRun.prototype.parentWfRunId = null;
  ScheduledWfRun.prototype.cronExpression = "";
  ScheduledWfRun.prototype.createdAt = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ScheduledWfRun.prototype, "_parentWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ScheduledWfRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ScheduledWfRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.variables != null && $Object.hasOwnProperty.call(m, "variables")) {
    for (var ks = $Object.keys(m.variables), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.variables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.parentWfRunId != null && $Object.hasOwnProperty.call(m, "parentWfRunId"))
    $root.littlehorse.WfRunId.encode(m.parentWfRunId, w.uint32(34).fork(), q + 1).ldelim();
   if (m.cronExpression != null && $Object.hasOwnProperty.call(m, "cronExpression") && m.cronExpression !== "")
    w.uint32(42).string(m.cronExpression);
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(50).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ScheduledWfRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ScheduledWfRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ScheduledWfRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.variables === $util.emptyObject)
       m.variables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.variables, k);
      m.variables[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.parentWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.parentWfRunId);
      m._parentWfRunId = "parentWfRunId";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.cronExpression = v;
      else
       delete m.cronExpression;
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ScheduledWfRun;
 })();

 littlehorse.AllowedUpdateType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "ALL_UPDATES"] = 0;
  values[valuesById[1] = "MINOR_REVISION_UPDATES"] = 1;
  values[valuesById[2] = "NO_UPDATES"] = 2;
  return values;
 })();

 littlehorse.StructDefCompatibilityType = (function() {
  const valuesById = $Object.create(null), values = $Object.create(valuesById);
  values[valuesById[0] = "NO_SCHEMA_UPDATES"] = 0;
  values[valuesById[1] = "FULLY_COMPATIBLE_SCHEMA_UPDATES"] = 1;
  return values;
 })();

 littlehorse.GetLatestUserTaskDefRequest = (function() {

  const GetLatestUserTaskDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  GetLatestUserTaskDefRequest.prototype.name = "";

  GetLatestUserTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  GetLatestUserTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.GetLatestUserTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return GetLatestUserTaskDefRequest;
 })();

 littlehorse.PutWfSpecRequest = (function() {

  const PutWfSpecRequest = function (p) {
   this.threadSpecs = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutWfSpecRequest.prototype.name = "";
  PutWfSpecRequest.prototype.threadSpecs = $util.emptyObject;
  PutWfSpecRequest.prototype.entrypointThreadName = "";
  PutWfSpecRequest.prototype.retentionPolicy = null;
  PutWfSpecRequest.prototype.parentWfSpec = null;
  PutWfSpecRequest.prototype.allowedUpdates = 0;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutWfSpecRequest.prototype, "_retentionPolicy", {
   get: $util.oneOfGetter($oneOfFields = ["retentionPolicy"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutWfSpecRequest.prototype, "_parentWfSpec", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfSpec"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutWfSpecRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.threadSpecs != null && $Object.hasOwnProperty.call(m, "threadSpecs")) {
    for (var ks = $Object.keys(m.threadSpecs), i = 0; i < ks.length; ++i) {
     w.uint32(42).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ThreadSpec.encode(m.threadSpecs[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.entrypointThreadName != null && $Object.hasOwnProperty.call(m, "entrypointThreadName") && m.entrypointThreadName !== "")
    w.uint32(50).string(m.entrypointThreadName);
   if (m.retentionPolicy != null && $Object.hasOwnProperty.call(m, "retentionPolicy"))
    $root.littlehorse.WorkflowRetentionPolicy.encode(m.retentionPolicy, w.uint32(66).fork(), q + 1).ldelim();
   if (m.parentWfSpec != null && $Object.hasOwnProperty.call(m, "parentWfSpec"))
    $root.littlehorse.WfSpec.ParentWfSpecReference.encode(m.parentWfSpec, w.uint32(74).fork(), q + 1).ldelim();
   if (m.allowedUpdates != null && $Object.hasOwnProperty.call(m, "allowedUpdates") && m.allowedUpdates !== 0)
    w.uint32(80).int32(m.allowedUpdates);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutWfSpecRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutWfSpecRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (m.threadSpecs === $util.emptyObject)
       m.threadSpecs = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ThreadSpec.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.threadSpecs, k);
      m.threadSpecs[k] = v || new $root.littlehorse.ThreadSpec();
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.entrypointThreadName = v;
      else
       delete m.entrypointThreadName;
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.retentionPolicy = $root.littlehorse.WorkflowRetentionPolicy.decode(r, r.size(), $undefined, q + 1, m.retentionPolicy);
      m._retentionPolicy = "retentionPolicy";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      m.parentWfSpec = $root.littlehorse.WfSpec.ParentWfSpecReference.decode(r, r.size(), $undefined, q + 1, m.parentWfSpec);
      m._parentWfSpec = "parentWfSpec";
      continue;
     }
    case 10: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.allowedUpdates = v;
      else
       delete m.allowedUpdates;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutWfSpecRequest;
 })();

 littlehorse.PutTaskDefRequest = (function() {

  const PutTaskDefRequest = function (p) {
   this.inputVars = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutTaskDefRequest.prototype.name = "";
  PutTaskDefRequest.prototype.inputVars = $util.emptyArray;
  PutTaskDefRequest.prototype.returnType = null;
  PutTaskDefRequest.prototype.description = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutTaskDefRequest.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.inputVars != null && m.inputVars.length) {
    for (var i = 0; i < m.inputVars.length; ++i)
     $root.littlehorse.VariableDef.encode(m.inputVars[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.returnType != null && $Object.hasOwnProperty.call(m, "returnType"))
    $root.littlehorse.ReturnType.encode(m.returnType, w.uint32(26).fork(), q + 1).ldelim();
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(34).string(m.description);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.inputVars && m.inputVars.length))
       m.inputVars = [];
      m.inputVars.push($root.littlehorse.VariableDef.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.returnType = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.returnType);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutTaskDefRequest;
 })();

 littlehorse.PutStructDefRequest = (function() {

  const PutStructDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutStructDefRequest.prototype.name = "";
  PutStructDefRequest.prototype.description = null;
  PutStructDefRequest.prototype.structDef = null;
  PutStructDefRequest.prototype.allowedUpdates = 0;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutStructDefRequest.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutStructDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(18).string(m.description);
   if (m.structDef != null && $Object.hasOwnProperty.call(m, "structDef"))
    $root.littlehorse.InlineStructDef.encode(m.structDef, w.uint32(26).fork(), q + 1).ldelim();
   if (m.allowedUpdates != null && $Object.hasOwnProperty.call(m, "allowedUpdates") && m.allowedUpdates !== 0)
    w.uint32(32).int32(m.allowedUpdates);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutStructDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutStructDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.structDef = $root.littlehorse.InlineStructDef.decode(r, r.size(), $undefined, q + 1, m.structDef);
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.allowedUpdates = v;
      else
       delete m.allowedUpdates;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutStructDefRequest;
 })();

 littlehorse.ValidateStructDefEvolutionRequest = (function() {

  const ValidateStructDefEvolutionRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ValidateStructDefEvolutionRequest.prototype.structDefId = null;
  ValidateStructDefEvolutionRequest.prototype.structDef = null;
  ValidateStructDefEvolutionRequest.prototype.compatibilityType = 0;

  ValidateStructDefEvolutionRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.structDefId != null && $Object.hasOwnProperty.call(m, "structDefId"))
    $root.littlehorse.StructDefId.encode(m.structDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.structDef != null && $Object.hasOwnProperty.call(m, "structDef"))
    $root.littlehorse.InlineStructDef.encode(m.structDef, w.uint32(18).fork(), q + 1).ldelim();
   if (m.compatibilityType != null && $Object.hasOwnProperty.call(m, "compatibilityType") && m.compatibilityType !== 0)
    w.uint32(24).int32(m.compatibilityType);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ValidateStructDefEvolutionRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ValidateStructDefEvolutionRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.structDefId = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.structDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.structDef = $root.littlehorse.InlineStructDef.decode(r, r.size(), $undefined, q + 1, m.structDef);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.compatibilityType = v;
      else
       delete m.compatibilityType;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ValidateStructDefEvolutionRequest;
 })();

 littlehorse.ValidateStructDefEvolutionResponse = (function() {

  const ValidateStructDefEvolutionResponse = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ValidateStructDefEvolutionResponse.prototype.isValid = false;

  ValidateStructDefEvolutionResponse.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.isValid != null && $Object.hasOwnProperty.call(m, "isValid") && m.isValid !== false)
    w.uint32(8).bool(m.isValid);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ValidateStructDefEvolutionResponse.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ValidateStructDefEvolutionResponse();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.isValid = v;
      else
       delete m.isValid;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ValidateStructDefEvolutionResponse;
 })();

 littlehorse.PutWorkflowEventDefRequest = (function() {

  const PutWorkflowEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutWorkflowEventDefRequest.prototype.name = "";
  PutWorkflowEventDefRequest.prototype.contentType = null;

  PutWorkflowEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.contentType != null && $Object.hasOwnProperty.call(m, "contentType"))
    $root.littlehorse.ReturnType.encode(m.contentType, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutWorkflowEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutWorkflowEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.contentType = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.contentType);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutWorkflowEventDefRequest;
 })();

 littlehorse.PutUserTaskDefRequest = (function() {

  const PutUserTaskDefRequest = function (p) {
   this.fields = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutUserTaskDefRequest.prototype.name = "";
  PutUserTaskDefRequest.prototype.fields = $util.emptyArray;
  PutUserTaskDefRequest.prototype.description = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutUserTaskDefRequest.prototype, "_description", {
   get: $util.oneOfGetter($oneOfFields = ["description"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutUserTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.fields != null && m.fields.length) {
    for (var i = 0; i < m.fields.length; ++i)
     $root.littlehorse.UserTaskField.encode(m.fields[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.description != null && $Object.hasOwnProperty.call(m, "description"))
    w.uint32(26).string(m.description);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutUserTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutUserTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.fields && m.fields.length))
       m.fields = [];
      m.fields.push($root.littlehorse.UserTaskField.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.description = r.stringVerify();
      m._description = "description";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutUserTaskDefRequest;
 })();

 littlehorse.PutExternalEventDefRequest = (function() {

  const PutExternalEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutExternalEventDefRequest.prototype.name = "";
  PutExternalEventDefRequest.prototype.retentionPolicy = null;
  PutExternalEventDefRequest.prototype.contentType = null;
  PutExternalEventDefRequest.prototype.correlatedEventConfig = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutExternalEventDefRequest.prototype, "_contentType", {
   get: $util.oneOfGetter($oneOfFields = ["contentType"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutExternalEventDefRequest.prototype, "_correlatedEventConfig", {
   get: $util.oneOfGetter($oneOfFields = ["correlatedEventConfig"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutExternalEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.retentionPolicy != null && $Object.hasOwnProperty.call(m, "retentionPolicy"))
    $root.littlehorse.ExternalEventRetentionPolicy.encode(m.retentionPolicy, w.uint32(18).fork(), q + 1).ldelim();
   if (m.contentType != null && $Object.hasOwnProperty.call(m, "contentType"))
    $root.littlehorse.ReturnType.encode(m.contentType, w.uint32(26).fork(), q + 1).ldelim();
   if (m.correlatedEventConfig != null && $Object.hasOwnProperty.call(m, "correlatedEventConfig"))
    $root.littlehorse.CorrelatedEventConfig.encode(m.correlatedEventConfig, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutExternalEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutExternalEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.retentionPolicy = $root.littlehorse.ExternalEventRetentionPolicy.decode(r, r.size(), $undefined, q + 1, m.retentionPolicy);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.contentType = $root.littlehorse.ReturnType.decode(r, r.size(), $undefined, q + 1, m.contentType);
      m._contentType = "contentType";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.correlatedEventConfig = $root.littlehorse.CorrelatedEventConfig.decode(r, r.size(), $undefined, q + 1, m.correlatedEventConfig);
      m._correlatedEventConfig = "correlatedEventConfig";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutExternalEventDefRequest;
 })();

 littlehorse.PutExternalEventRequest = (function() {

  const PutExternalEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutExternalEventRequest.prototype.wfRunId = null;
  PutExternalEventRequest.prototype.externalEventDefId = null;
  PutExternalEventRequest.prototype.guid = null;
  PutExternalEventRequest.prototype.content = null;
  PutExternalEventRequest.prototype.threadRunNumber = null;
  PutExternalEventRequest.prototype.nodeRunPosition = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutExternalEventRequest.prototype, "_guid", {
   get: $util.oneOfGetter($oneOfFields = ["guid"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutExternalEventRequest.prototype, "_threadRunNumber", {
   get: $util.oneOfGetter($oneOfFields = ["threadRunNumber"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutExternalEventRequest.prototype, "_nodeRunPosition", {
   get: $util.oneOfGetter($oneOfFields = ["nodeRunPosition"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutExternalEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.guid != null && $Object.hasOwnProperty.call(m, "guid"))
    w.uint32(26).string(m.guid);
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(42).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber"))
    w.uint32(48).int32(m.threadRunNumber);
   if (m.nodeRunPosition != null && $Object.hasOwnProperty.call(m, "nodeRunPosition"))
    w.uint32(56).int32(m.nodeRunPosition);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutExternalEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutExternalEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.guid = r.stringVerify();
      m._guid = "guid";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      m.threadRunNumber = r.int32();
      m._threadRunNumber = "threadRunNumber";
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      m.nodeRunPosition = r.int32();
      m._nodeRunPosition = "nodeRunPosition";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutExternalEventRequest;
 })();

 littlehorse.PutCorrelatedEventRequest = (function() {

  const PutCorrelatedEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutCorrelatedEventRequest.prototype.key = "";
  PutCorrelatedEventRequest.prototype.externalEventDefId = null;
  PutCorrelatedEventRequest.prototype.content = null;

  PutCorrelatedEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.key != null && $Object.hasOwnProperty.call(m, "key") && m.key !== "")
    w.uint32(10).string(m.key);
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.content != null && $Object.hasOwnProperty.call(m, "content"))
    $root.littlehorse.VariableValue.encode(m.content, w.uint32(26).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutCorrelatedEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutCorrelatedEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.key = v;
      else
       delete m.key;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.content = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.content);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutCorrelatedEventRequest;
 })();

 littlehorse.DeleteExternalEventRequest = (function() {

  const DeleteExternalEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteExternalEventRequest.prototype.id = null;

  DeleteExternalEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ExternalEventId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteExternalEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteExternalEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteExternalEventRequest;
 })();

 littlehorse.DeleteScheduledWfRunRequest = (function() {

  const DeleteScheduledWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteScheduledWfRunRequest.prototype.id = null;

  DeleteScheduledWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ScheduledWfRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteScheduledWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteScheduledWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ScheduledWfRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteScheduledWfRunRequest;
 })();

 littlehorse.DeleteWfRunRequest = (function() {

  const DeleteWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteWfRunRequest.prototype.id = null;

  DeleteWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WfRunId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteWfRunRequest;
 })();

 littlehorse.DeleteCorrelatedEventRequest = (function() {

  const DeleteCorrelatedEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteCorrelatedEventRequest.prototype.id = null;

  DeleteCorrelatedEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.CorrelatedEventId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteCorrelatedEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteCorrelatedEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.CorrelatedEventId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteCorrelatedEventRequest;
 })();

 littlehorse.DeleteTaskDefRequest = (function() {

  const DeleteTaskDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteTaskDefRequest.prototype.id = null;

  DeleteTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.TaskDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteTaskDefRequest;
 })();

 littlehorse.DeleteStructDefRequest = (function() {

  const DeleteStructDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteStructDefRequest.prototype.id = null;

  DeleteStructDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.StructDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteStructDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteStructDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteStructDefRequest;
 })();

 littlehorse.DeleteUserTaskDefRequest = (function() {

  const DeleteUserTaskDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteUserTaskDefRequest.prototype.id = null;

  DeleteUserTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.UserTaskDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteUserTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteUserTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.UserTaskDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteUserTaskDefRequest;
 })();

 littlehorse.DeleteWfSpecRequest = (function() {

  const DeleteWfSpecRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteWfSpecRequest.prototype.id = null;

  DeleteWfSpecRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WfSpecId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteWfSpecRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteWfSpecRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteWfSpecRequest;
 })();

 littlehorse.DeleteExternalEventDefRequest = (function() {

  const DeleteExternalEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteExternalEventDefRequest.prototype.id = null;

  DeleteExternalEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.ExternalEventDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteExternalEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteExternalEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteExternalEventDefRequest;
 })();

 littlehorse.DeleteWorkflowEventDefRequest = (function() {

  const DeleteWorkflowEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteWorkflowEventDefRequest.prototype.id = null;

  DeleteWorkflowEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WorkflowEventDefId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteWorkflowEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteWorkflowEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteWorkflowEventDefRequest;
 })();

 littlehorse.RunWfRequest = (function() {

  const RunWfRequest = function (p) {
   this.variables = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RunWfRequest.prototype.wfSpecName = "";
  RunWfRequest.prototype.majorVersion = null;
  RunWfRequest.prototype.revision = null;
  RunWfRequest.prototype.variables = $util.emptyObject;
  RunWfRequest.prototype.id = null;
  RunWfRequest.prototype.parentWfRunId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunWfRequest.prototype, "_majorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["majorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunWfRequest.prototype, "_revision", {
   get: $util.oneOfGetter($oneOfFields = ["revision"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunWfRequest.prototype, "_id", {
   get: $util.oneOfGetter($oneOfFields = ["id"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RunWfRequest.prototype, "_parentWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  RunWfRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(10).string(m.wfSpecName);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion"))
    w.uint32(16).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision"))
    w.uint32(24).int32(m.revision);
   if (m.variables != null && $Object.hasOwnProperty.call(m, "variables")) {
    for (var ks = $Object.keys(m.variables), i = 0; i < ks.length; ++i) {
     w.uint32(34).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.variables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    w.uint32(42).string(m.id);
   if (m.parentWfRunId != null && $Object.hasOwnProperty.call(m, "parentWfRunId"))
    $root.littlehorse.WfRunId.encode(m.parentWfRunId, w.uint32(50).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RunWfRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RunWfRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.majorVersion = r.int32();
      m._majorVersion = "majorVersion";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.revision = r.int32();
      m._revision = "revision";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (m.variables === $util.emptyObject)
       m.variables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.variables, k);
      m.variables[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.id = r.stringVerify();
      m._id = "id";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.parentWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.parentWfRunId);
      m._parentWfRunId = "parentWfRunId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RunWfRequest;
 })();

 littlehorse.ScheduleWfRequest = (function() {

  const ScheduleWfRequest = function (p) {
   this.variables = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ScheduleWfRequest.prototype.id = null;
  ScheduleWfRequest.prototype.wfSpecName = "";
  ScheduleWfRequest.prototype.majorVersion = null;
  ScheduleWfRequest.prototype.revision = null;
  ScheduleWfRequest.prototype.variables = $util.emptyObject;
  ScheduleWfRequest.prototype.parentWfRunId = null;
  ScheduleWfRequest.prototype.cronExpression = "";

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ScheduleWfRequest.prototype, "_id", {
   get: $util.oneOfGetter($oneOfFields = ["id"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ScheduleWfRequest.prototype, "_majorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["majorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ScheduleWfRequest.prototype, "_revision", {
   get: $util.oneOfGetter($oneOfFields = ["revision"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ScheduleWfRequest.prototype, "_parentWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ScheduleWfRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    w.uint32(10).string(m.id);
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(18).string(m.wfSpecName);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion"))
    w.uint32(24).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision"))
    w.uint32(32).int32(m.revision);
   if (m.variables != null && $Object.hasOwnProperty.call(m, "variables")) {
    for (var ks = $Object.keys(m.variables), i = 0; i < ks.length; ++i) {
     w.uint32(42).fork().uint32(10).string(ks[i]);
     $root.littlehorse.VariableValue.encode(m.variables[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.parentWfRunId != null && $Object.hasOwnProperty.call(m, "parentWfRunId"))
    $root.littlehorse.WfRunId.encode(m.parentWfRunId, w.uint32(50).fork(), q + 1).ldelim();
   if (m.cronExpression != null && $Object.hasOwnProperty.call(m, "cronExpression") && m.cronExpression !== "")
    w.uint32(58).string(m.cronExpression);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ScheduleWfRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ScheduleWfRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = r.stringVerify();
      m._id = "id";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.majorVersion = r.int32();
      m._majorVersion = "majorVersion";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.revision = r.int32();
      m._revision = "revision";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (m.variables === $util.emptyObject)
       m.variables = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.variables, k);
      m.variables[k] = v || new $root.littlehorse.VariableValue();
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.parentWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.parentWfRunId);
      m._parentWfRunId = "parentWfRunId";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.cronExpression = v;
      else
       delete m.cronExpression;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ScheduleWfRequest;
 })();

 littlehorse.PutWorkflowMigrationPlanRequest = (function() {

  const PutWorkflowMigrationPlanRequest = function (p) {
   this.threadMigrations = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutWorkflowMigrationPlanRequest.prototype.name = "";
  PutWorkflowMigrationPlanRequest.prototype.oldWfSpec = null;
  PutWorkflowMigrationPlanRequest.prototype.majorVersion = 0;
  PutWorkflowMigrationPlanRequest.prototype.revision = 0;
  PutWorkflowMigrationPlanRequest.prototype.threadMigrations = $util.emptyObject;

  PutWorkflowMigrationPlanRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.oldWfSpec != null && $Object.hasOwnProperty.call(m, "oldWfSpec"))
    $root.littlehorse.WfSpecId.encode(m.oldWfSpec, w.uint32(18).fork(), q + 1).ldelim();
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion") && m.majorVersion !== 0)
    w.uint32(24).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision") && m.revision !== 0)
    w.uint32(32).int32(m.revision);
   if (m.threadMigrations != null && $Object.hasOwnProperty.call(m, "threadMigrations")) {
    for (var ks = $Object.keys(m.threadMigrations), i = 0; i < ks.length; ++i) {
     w.uint32(42).fork().uint32(10).string(ks[i]);
     $root.littlehorse.ThreadMigrationPlanRequest.encode(m.threadMigrations[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutWorkflowMigrationPlanRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutWorkflowMigrationPlanRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.oldWfSpec = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.oldWfSpec);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.majorVersion = v;
      else
       delete m.majorVersion;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.revision = v;
      else
       delete m.revision;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      if (m.threadMigrations === $util.emptyObject)
       m.threadMigrations = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.ThreadMigrationPlanRequest.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.threadMigrations, k);
      m.threadMigrations[k] = v || new $root.littlehorse.ThreadMigrationPlanRequest();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutWorkflowMigrationPlanRequest;
 })();

 littlehorse.DeleteWorkflowMigrationPlanRequest = (function() {

  const DeleteWorkflowMigrationPlanRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  DeleteWorkflowMigrationPlanRequest.prototype.id = null;

  DeleteWorkflowMigrationPlanRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WorkflowMigrationPlanId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  DeleteWorkflowMigrationPlanRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.DeleteWorkflowMigrationPlanRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WorkflowMigrationPlanId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return DeleteWorkflowMigrationPlanRequest;
 })();

 littlehorse.ApplyWorkflowMigrationPlanRequest = (function() {

  const ApplyWorkflowMigrationPlanRequest = function (p) {
   this.migrationVarsByThread = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ApplyWorkflowMigrationPlanRequest.prototype.id = null;
  ApplyWorkflowMigrationPlanRequest.prototype.wfRunId = null;
  ApplyWorkflowMigrationPlanRequest.prototype.migrationVarsByThread = $util.emptyObject;

  ApplyWorkflowMigrationPlanRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.WorkflowMigrationPlanId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.migrationVarsByThread != null && $Object.hasOwnProperty.call(m, "migrationVarsByThread")) {
    for (var ks = $Object.keys(m.migrationVarsByThread), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.MigrationVars.encode(m.migrationVarsByThread[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ApplyWorkflowMigrationPlanRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ApplyWorkflowMigrationPlanRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.WorkflowMigrationPlanId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.migrationVarsByThread === $util.emptyObject)
       m.migrationVarsByThread = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.MigrationVars.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.migrationVarsByThread, k);
      m.migrationVarsByThread[k] = v || new $root.littlehorse.MigrationVars();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ApplyWorkflowMigrationPlanRequest;
 })();

 littlehorse.VariableMatch = (function() {

  const VariableMatch = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableMatch.prototype.varName = "";
  VariableMatch.prototype.value = null;

  VariableMatch.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.varName != null && $Object.hasOwnProperty.call(m, "varName") && m.varName !== "")
    w.uint32(10).string(m.varName);
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableMatch.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableMatch();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.varName = v;
      else
       delete m.varName;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableMatch;
 })();

 littlehorse.AwaitWorkflowEventRequest = (function() {

  const AwaitWorkflowEventRequest = function (p) {
   this.eventDefIds = [];
   this.workflowEventsToIgnore = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  AwaitWorkflowEventRequest.prototype.wfRunId = null;
  AwaitWorkflowEventRequest.prototype.eventDefIds = $util.emptyArray;
  AwaitWorkflowEventRequest.prototype.workflowEventsToIgnore = $util.emptyArray;

  AwaitWorkflowEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.eventDefIds != null && m.eventDefIds.length) {
    for (var i = 0; i < m.eventDefIds.length; ++i)
     $root.littlehorse.WorkflowEventDefId.encode(m.eventDefIds[i], w.uint32(18).fork(), q + 1).ldelim();
   }
   if (m.workflowEventsToIgnore != null && m.workflowEventsToIgnore.length) {
    for (var i = 0; i < m.workflowEventsToIgnore.length; ++i)
     $root.littlehorse.WorkflowEventId.encode(m.workflowEventsToIgnore[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  AwaitWorkflowEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.AwaitWorkflowEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if (!(m.eventDefIds && m.eventDefIds.length))
       m.eventDefIds = [];
      m.eventDefIds.push($root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.workflowEventsToIgnore && m.workflowEventsToIgnore.length))
       m.workflowEventsToIgnore = [];
      m.workflowEventsToIgnore.push($root.littlehorse.WorkflowEventId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return AwaitWorkflowEventRequest;
 })();

 littlehorse.SearchWfRunRequest = (function() {

  const SearchWfRunRequest = function (p) {
   this.variableFilters = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWfRunRequest.prototype.bookmark = null;
  SearchWfRunRequest.prototype.limit = null;
  SearchWfRunRequest.prototype.wfSpecName = "";
  SearchWfRunRequest.prototype.wfSpecMajorVersion = null;
  SearchWfRunRequest.prototype.wfSpecRevision = null;
  SearchWfRunRequest.prototype.status = null;
  SearchWfRunRequest.prototype.earliestStart = null;
  SearchWfRunRequest.prototype.latestStart = null;
  SearchWfRunRequest.prototype.variableFilters = $util.emptyArray;
  SearchWfRunRequest.prototype.parentWfRunId = null;
  SearchWfRunRequest.prototype.showFullTree = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_wfSpecMajorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecMajorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_wfSpecRevision", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecRevision"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_status", {
   get: $util.oneOfGetter($oneOfFields = ["status"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_parentWfRunId", {
   get: $util.oneOfGetter($oneOfFields = ["parentWfRunId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfRunRequest.prototype, "_showFullTree", {
   get: $util.oneOfGetter($oneOfFields = ["showFullTree"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(26).string(m.wfSpecName);
   if (m.wfSpecMajorVersion != null && $Object.hasOwnProperty.call(m, "wfSpecMajorVersion"))
    w.uint32(32).int32(m.wfSpecMajorVersion);
   if (m.wfSpecRevision != null && $Object.hasOwnProperty.call(m, "wfSpecRevision"))
    w.uint32(40).int32(m.wfSpecRevision);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status"))
    w.uint32(48).int32(m.status);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(58).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(66).fork(), q + 1).ldelim();
   if (m.variableFilters != null && m.variableFilters.length) {
    for (var i = 0; i < m.variableFilters.length; ++i)
     $root.littlehorse.VariableMatch.encode(m.variableFilters[i], w.uint32(74).fork(), q + 1).ldelim();
   }
   if (m.parentWfRunId != null && $Object.hasOwnProperty.call(m, "parentWfRunId"))
    $root.littlehorse.WfRunId.encode(m.parentWfRunId, w.uint32(82).fork(), q + 1).ldelim();
   if (m.showFullTree != null && $Object.hasOwnProperty.call(m, "showFullTree"))
    w.uint32(88).bool(m.showFullTree);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.wfSpecMajorVersion = r.int32();
      m._wfSpecMajorVersion = "wfSpecMajorVersion";
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.wfSpecRevision = r.int32();
      m._wfSpecRevision = "wfSpecRevision";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      m.status = r.int32();
      m._status = "status";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 9: {
      if (u !== 2)
       break;
      if (!(m.variableFilters && m.variableFilters.length))
       m.variableFilters = [];
      m.variableFilters.push($root.littlehorse.VariableMatch.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 10: {
      if (u !== 2)
       break;
      m.parentWfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.parentWfRunId);
      m._parentWfRunId = "parentWfRunId";
      continue;
     }
    case 11: {
      if (u !== 0)
       break;
      m.showFullTree = r.bool();
      m._showFullTree = "showFullTree";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWfRunRequest;
 })();

 littlehorse.WfRunIdList = (function() {

  const WfRunIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfRunIdList.prototype.results = $util.emptyArray;
  WfRunIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfRunIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WfRunIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WfRunId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfRunIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfRunIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfRunIdList;
 })();

 littlehorse.SearchCorrelatedEventRequest = (function() {

  const SearchCorrelatedEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchCorrelatedEventRequest.prototype.bookmark = null;
  SearchCorrelatedEventRequest.prototype.limit = null;
  SearchCorrelatedEventRequest.prototype.earliestStart = null;
  SearchCorrelatedEventRequest.prototype.latestStart = null;
  SearchCorrelatedEventRequest.prototype.externalEventDefId = null;
  SearchCorrelatedEventRequest.prototype.hasExternalEvents = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchCorrelatedEventRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchCorrelatedEventRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchCorrelatedEventRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchCorrelatedEventRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchCorrelatedEventRequest.prototype, "_hasExternalEvents", {
   get: $util.oneOfGetter($oneOfFields = ["hasExternalEvents"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchCorrelatedEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(42).fork(), q + 1).ldelim();
   if (m.hasExternalEvents != null && $Object.hasOwnProperty.call(m, "hasExternalEvents"))
    w.uint32(48).bool(m.hasExternalEvents);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchCorrelatedEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchCorrelatedEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      m.hasExternalEvents = r.bool();
      m._hasExternalEvents = "hasExternalEvents";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchCorrelatedEventRequest;
 })();

 littlehorse.CorrelatedEventIdList = (function() {

  const CorrelatedEventIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CorrelatedEventIdList.prototype.results = $util.emptyArray;
  CorrelatedEventIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(CorrelatedEventIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  CorrelatedEventIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.CorrelatedEventId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CorrelatedEventIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CorrelatedEventIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.CorrelatedEventId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CorrelatedEventIdList;
 })();

 littlehorse.SearchTaskRunRequest = (function() {

  const SearchTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchTaskRunRequest.prototype.bookmark = null;
  SearchTaskRunRequest.prototype.limit = null;
  SearchTaskRunRequest.prototype.taskDefName = "";
  SearchTaskRunRequest.prototype.status = null;
  SearchTaskRunRequest.prototype.earliestStart = null;
  SearchTaskRunRequest.prototype.latestStart = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskRunRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskRunRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskRunRequest.prototype, "_status", {
   get: $util.oneOfGetter($oneOfFields = ["status"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskRunRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskRunRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.taskDefName != null && $Object.hasOwnProperty.call(m, "taskDefName") && m.taskDefName !== "")
    w.uint32(26).string(m.taskDefName);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status"))
    w.uint32(32).int32(m.status);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(42).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(50).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskDefName = v;
      else
       delete m.taskDefName;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.status = r.int32();
      m._status = "status";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchTaskRunRequest;
 })();

 littlehorse.TaskRunIdList = (function() {

  const TaskRunIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskRunIdList.prototype.results = $util.emptyArray;
  TaskRunIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskRunIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskRunIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.TaskRunId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskRunIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskRunIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskRunIdList;
 })();

 littlehorse.SearchNodeRunRequest = (function() {

  const SearchNodeRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchNodeRunRequest.prototype.bookmark = null;
  SearchNodeRunRequest.prototype.limit = null;
  SearchNodeRunRequest.prototype.earliestStart = null;
  SearchNodeRunRequest.prototype.latestStart = null;
  SearchNodeRunRequest.prototype.status = 0;
  SearchNodeRunRequest.prototype.externalEventDef = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchNodeRunRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchNodeRunRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchNodeRunRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchNodeRunRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchNodeRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(48).int32(m.status);
   if (m.externalEventDef != null && $Object.hasOwnProperty.call(m, "externalEventDef"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDef, w.uint32(58).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchNodeRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchNodeRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.externalEventDef = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDef);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchNodeRunRequest;
 })();

 littlehorse.NodeRunIdList = (function() {

  const NodeRunIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeRunIdList.prototype.results = $util.emptyArray;
  NodeRunIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(NodeRunIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  NodeRunIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.NodeRunId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeRunIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeRunIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.NodeRunId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeRunIdList;
 })();

 littlehorse.SearchUserTaskRunRequest = (function() {

  const SearchUserTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchUserTaskRunRequest.prototype.bookmark = null;
  SearchUserTaskRunRequest.prototype.limit = null;
  SearchUserTaskRunRequest.prototype.status = null;
  SearchUserTaskRunRequest.prototype.userTaskDefName = null;
  SearchUserTaskRunRequest.prototype.userId = null;
  SearchUserTaskRunRequest.prototype.userGroup = null;
  SearchUserTaskRunRequest.prototype.earliestStart = null;
  SearchUserTaskRunRequest.prototype.latestStart = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_status", {
   get: $util.oneOfGetter($oneOfFields = ["status"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_userTaskDefName", {
   get: $util.oneOfGetter($oneOfFields = ["userTaskDefName"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_userId", {
   get: $util.oneOfGetter($oneOfFields = ["userId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_userGroup", {
   get: $util.oneOfGetter($oneOfFields = ["userGroup"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskRunRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchUserTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status"))
    w.uint32(24).int32(m.status);
   if (m.userTaskDefName != null && $Object.hasOwnProperty.call(m, "userTaskDefName"))
    w.uint32(34).string(m.userTaskDefName);
   if (m.userId != null && $Object.hasOwnProperty.call(m, "userId"))
    w.uint32(42).string(m.userId);
   if (m.userGroup != null && $Object.hasOwnProperty.call(m, "userGroup"))
    w.uint32(50).string(m.userGroup);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(58).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(66).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchUserTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchUserTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.status = r.int32();
      m._status = "status";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.userTaskDefName = r.stringVerify();
      m._userTaskDefName = "userTaskDefName";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.userId = r.stringVerify();
      m._userId = "userId";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.userGroup = r.stringVerify();
      m._userGroup = "userGroup";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchUserTaskRunRequest;
 })();

 littlehorse.UserTaskRunIdList = (function() {

  const UserTaskRunIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskRunIdList.prototype.results = $util.emptyArray;
  UserTaskRunIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskRunIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskRunIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.UserTaskRunId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskRunIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskRunIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.UserTaskRunId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskRunIdList;
 })();

 littlehorse.SearchVariableRequest = (function() {

  const SearchVariableRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchVariableRequest.prototype.bookmark = null;
  SearchVariableRequest.prototype.limit = null;
  SearchVariableRequest.prototype.value = null;
  SearchVariableRequest.prototype.wfSpecMajorVersion = null;
  SearchVariableRequest.prototype.wfSpecRevision = null;
  SearchVariableRequest.prototype.varName = "";
  SearchVariableRequest.prototype.wfSpecName = "";

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchVariableRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchVariableRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchVariableRequest.prototype, "_wfSpecMajorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecMajorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchVariableRequest.prototype, "_wfSpecRevision", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecRevision"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchVariableRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(26).fork(), q + 1).ldelim();
   if (m.wfSpecMajorVersion != null && $Object.hasOwnProperty.call(m, "wfSpecMajorVersion"))
    w.uint32(32).int32(m.wfSpecMajorVersion);
   if (m.wfSpecRevision != null && $Object.hasOwnProperty.call(m, "wfSpecRevision"))
    w.uint32(40).int32(m.wfSpecRevision);
   if (m.varName != null && $Object.hasOwnProperty.call(m, "varName") && m.varName !== "")
    w.uint32(50).string(m.varName);
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(58).string(m.wfSpecName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchVariableRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchVariableRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.wfSpecMajorVersion = r.int32();
      m._wfSpecMajorVersion = "wfSpecMajorVersion";
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.wfSpecRevision = r.int32();
      m._wfSpecRevision = "wfSpecRevision";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.varName = v;
      else
       delete m.varName;
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchVariableRequest;
 })();

 littlehorse.VariableIdList = (function() {

  const VariableIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableIdList.prototype.results = $util.emptyArray;
  VariableIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.VariableId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.VariableId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableIdList;
 })();

 littlehorse.SearchTaskDefRequest = (function() {

  const SearchTaskDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchTaskDefRequest.prototype.bookmark = null;
  SearchTaskDefRequest.prototype.limit = null;
  SearchTaskDefRequest.prototype.prefix = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskDefRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskDefRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTaskDefRequest.prototype, "_prefix", {
   get: $util.oneOfGetter($oneOfFields = ["prefix"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(26).string(m.prefix);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m._prefix = "prefix";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchTaskDefRequest;
 })();

 littlehorse.TaskDefIdList = (function() {

  const TaskDefIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDefIdList.prototype.results = $util.emptyArray;
  TaskDefIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskDefIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskDefIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.TaskDefId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDefIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDefIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDefIdList;
 })();

 littlehorse.SearchUserTaskDefRequest = (function() {

  const SearchUserTaskDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchUserTaskDefRequest.prototype.bookmark = null;
  SearchUserTaskDefRequest.prototype.limit = null;
  SearchUserTaskDefRequest.prototype.prefix = null;
  SearchUserTaskDefRequest.prototype.name = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskDefRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchUserTaskDefRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(SearchUserTaskDefRequest.prototype, "userTaskDefCriteria", {
   get: $util.oneOfGetter($oneOfFields = ["prefix", "name"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchUserTaskDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(26).string(m.prefix);
   if (m.name != null && $Object.hasOwnProperty.call(m, "name"))
    w.uint32(34).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchUserTaskDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchUserTaskDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m.userTaskDefCriteria = "prefix";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.name = r.stringVerify();
      m.userTaskDefCriteria = "name";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchUserTaskDefRequest;
 })();

 littlehorse.SearchStructDefRequest = (function() {

  const SearchStructDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchStructDefRequest.prototype.bookmark = null;
  SearchStructDefRequest.prototype.limit = null;
  SearchStructDefRequest.prototype.prefix = null;
  SearchStructDefRequest.prototype.name = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchStructDefRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchStructDefRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(SearchStructDefRequest.prototype, "structDefCriteria", {
   get: $util.oneOfGetter($oneOfFields = ["prefix", "name"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchStructDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(26).string(m.prefix);
   if (m.name != null && $Object.hasOwnProperty.call(m, "name"))
    w.uint32(34).string(m.name);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchStructDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchStructDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m.structDefCriteria = "prefix";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.name = r.stringVerify();
      m.structDefCriteria = "name";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchStructDefRequest;
 })();

 littlehorse.StructDefIdList = (function() {

  const StructDefIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StructDefIdList.prototype.results = $util.emptyArray;
  StructDefIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(StructDefIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  StructDefIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.StructDefId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StructDefIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StructDefIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.StructDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StructDefIdList;
 })();

 littlehorse.UserTaskDefIdList = (function() {

  const UserTaskDefIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskDefIdList.prototype.results = $util.emptyArray;
  UserTaskDefIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskDefIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskDefIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.UserTaskDefId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskDefIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskDefIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.UserTaskDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskDefIdList;
 })();

 littlehorse.SearchWfSpecRequest = (function() {

  const SearchWfSpecRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWfSpecRequest.prototype.bookmark = null;
  SearchWfSpecRequest.prototype.limit = null;
  SearchWfSpecRequest.prototype.name = null;
  SearchWfSpecRequest.prototype.prefix = null;
  SearchWfSpecRequest.prototype.taskDefName = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfSpecRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWfSpecRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(SearchWfSpecRequest.prototype, "wfSpecCriteria", {
   get: $util.oneOfGetter($oneOfFields = ["name", "prefix", "taskDefName"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWfSpecRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.name != null && $Object.hasOwnProperty.call(m, "name"))
    w.uint32(26).string(m.name);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(34).string(m.prefix);
   if (m.taskDefName != null && $Object.hasOwnProperty.call(m, "taskDefName"))
    w.uint32(42).string(m.taskDefName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWfSpecRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWfSpecRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.name = r.stringVerify();
      m.wfSpecCriteria = "name";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m.wfSpecCriteria = "prefix";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.taskDefName = r.stringVerify();
      m.wfSpecCriteria = "taskDefName";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWfSpecRequest;
 })();

 littlehorse.WfSpecIdList = (function() {

  const WfSpecIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecIdList.prototype.results = $util.emptyArray;
  WfSpecIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WfSpecIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WfSpecIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WfSpecId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecIdList;
 })();

 littlehorse.SearchExternalEventDefRequest = (function() {

  const SearchExternalEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchExternalEventDefRequest.prototype.bookmark = null;
  SearchExternalEventDefRequest.prototype.limit = null;
  SearchExternalEventDefRequest.prototype.prefix = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventDefRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventDefRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventDefRequest.prototype, "_prefix", {
   get: $util.oneOfGetter($oneOfFields = ["prefix"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchExternalEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(26).string(m.prefix);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchExternalEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchExternalEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m._prefix = "prefix";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchExternalEventDefRequest;
 })();

 littlehorse.ExternalEventDefIdList = (function() {

  const ExternalEventDefIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventDefIdList.prototype.results = $util.emptyArray;
  ExternalEventDefIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventDefIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventDefIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.ExternalEventDefId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventDefIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventDefIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventDefIdList;
 })();

 littlehorse.SearchWorkflowMigrationPlanRequest = (function() {

  const SearchWorkflowMigrationPlanRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWorkflowMigrationPlanRequest.prototype.bookmark = null;
  SearchWorkflowMigrationPlanRequest.prototype.limit = null;
  SearchWorkflowMigrationPlanRequest.prototype.wfSpecName = null;
  SearchWorkflowMigrationPlanRequest.prototype.prefix = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowMigrationPlanRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowMigrationPlanRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(SearchWorkflowMigrationPlanRequest.prototype, "workflowMigrationPlanCriteria", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecName", "prefix"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWorkflowMigrationPlanRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName"))
    w.uint32(26).string(m.wfSpecName);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(34).string(m.prefix);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWorkflowMigrationPlanRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWorkflowMigrationPlanRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.wfSpecName = r.stringVerify();
      m.workflowMigrationPlanCriteria = "wfSpecName";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m.workflowMigrationPlanCriteria = "prefix";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWorkflowMigrationPlanRequest;
 })();

 littlehorse.WorkflowMigrationPlanIdList = (function() {

  const WorkflowMigrationPlanIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowMigrationPlanIdList.prototype.results = $util.emptyArray;
  WorkflowMigrationPlanIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WorkflowMigrationPlanIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WorkflowMigrationPlanIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WorkflowMigrationPlanId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowMigrationPlanIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowMigrationPlanIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WorkflowMigrationPlanId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowMigrationPlanIdList;
 })();

 littlehorse.SearchWorkflowEventDefRequest = (function() {

  const SearchWorkflowEventDefRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWorkflowEventDefRequest.prototype.bookmark = null;
  SearchWorkflowEventDefRequest.prototype.limit = null;
  SearchWorkflowEventDefRequest.prototype.prefix = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventDefRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventDefRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventDefRequest.prototype, "_prefix", {
   get: $util.oneOfGetter($oneOfFields = ["prefix"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWorkflowEventDefRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.prefix != null && $Object.hasOwnProperty.call(m, "prefix"))
    w.uint32(26).string(m.prefix);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWorkflowEventDefRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWorkflowEventDefRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.prefix = r.stringVerify();
      m._prefix = "prefix";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWorkflowEventDefRequest;
 })();

 littlehorse.WorkflowEventDefIdList = (function() {

  const WorkflowEventDefIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventDefIdList.prototype.results = $util.emptyArray;
  WorkflowEventDefIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WorkflowEventDefIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WorkflowEventDefIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WorkflowEventDefId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventDefIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventDefIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventDefIdList;
 })();

 littlehorse.SearchTenantRequest = (function() {

  const SearchTenantRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchTenantRequest.prototype.limit = null;
  SearchTenantRequest.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTenantRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchTenantRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchTenantRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(8).int32(m.limit);
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchTenantRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchTenantRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchTenantRequest;
 })();

 littlehorse.TenantIdList = (function() {

  const TenantIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TenantIdList.prototype.results = $util.emptyArray;
  TenantIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TenantIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TenantIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.TenantId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TenantIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TenantIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.TenantId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TenantIdList;
 })();

 littlehorse.SearchPrincipalRequest = (function() {

  const SearchPrincipalRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchPrincipalRequest.prototype.bookmark = null;
  SearchPrincipalRequest.prototype.limit = null;
  SearchPrincipalRequest.prototype.earliestStart = null;
  SearchPrincipalRequest.prototype.latestStart = null;
  SearchPrincipalRequest.prototype.isAdmin = null;
  SearchPrincipalRequest.prototype.tenantId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchPrincipalRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchPrincipalRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchPrincipalRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchPrincipalRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(SearchPrincipalRequest.prototype, "principalCriteria", {
   get: $util.oneOfGetter($oneOfFields = ["isAdmin", "tenantId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchPrincipalRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.isAdmin != null && $Object.hasOwnProperty.call(m, "isAdmin"))
    w.uint32(40).bool(m.isAdmin);
   if (m.tenantId != null && $Object.hasOwnProperty.call(m, "tenantId"))
    w.uint32(50).string(m.tenantId);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchPrincipalRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchPrincipalRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      m.isAdmin = r.bool();
      m.principalCriteria = "isAdmin";
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.tenantId = r.stringVerify();
      m.principalCriteria = "tenantId";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchPrincipalRequest;
 })();

 littlehorse.PrincipalIdList = (function() {

  const PrincipalIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PrincipalIdList.prototype.results = $util.emptyArray;
  PrincipalIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PrincipalIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PrincipalIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.PrincipalId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PrincipalIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PrincipalIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PrincipalIdList;
 })();

 littlehorse.SearchQuotaRequest = (function() {

  const SearchQuotaRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchQuotaRequest.prototype.bookmark = null;
  SearchQuotaRequest.prototype.limit = null;
  SearchQuotaRequest.prototype.tenantId = null;
  SearchQuotaRequest.prototype.principal = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchQuotaRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchQuotaRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchQuotaRequest.prototype, "_tenantId", {
   get: $util.oneOfGetter($oneOfFields = ["tenantId"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchQuotaRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.tenantId != null && $Object.hasOwnProperty.call(m, "tenantId"))
    w.uint32(26).string(m.tenantId);
   if (m.principal != null && $Object.hasOwnProperty.call(m, "principal"))
    $root.littlehorse.PrincipalId.encode(m.principal, w.uint32(34).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchQuotaRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchQuotaRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.tenantId = r.stringVerify();
      m._tenantId = "tenantId";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.principal = $root.littlehorse.PrincipalId.decode(r, r.size(), $undefined, q + 1, m.principal);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchQuotaRequest;
 })();

 littlehorse.QuotaIdList = (function() {

  const QuotaIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  QuotaIdList.prototype.results = $util.emptyArray;
  QuotaIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(QuotaIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  QuotaIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.QuotaId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  QuotaIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.QuotaIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.QuotaId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return QuotaIdList;
 })();

 littlehorse.SearchExternalEventRequest = (function() {

  const SearchExternalEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchExternalEventRequest.prototype.bookmark = null;
  SearchExternalEventRequest.prototype.limit = null;
  SearchExternalEventRequest.prototype.earliestStart = null;
  SearchExternalEventRequest.prototype.latestStart = null;
  SearchExternalEventRequest.prototype.externalEventDefId = null;
  SearchExternalEventRequest.prototype.isClaimed = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchExternalEventRequest.prototype, "_isClaimed", {
   get: $util.oneOfGetter($oneOfFields = ["isClaimed"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchExternalEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.externalEventDefId != null && $Object.hasOwnProperty.call(m, "externalEventDefId"))
    $root.littlehorse.ExternalEventDefId.encode(m.externalEventDefId, w.uint32(42).fork(), q + 1).ldelim();
   if (m.isClaimed != null && $Object.hasOwnProperty.call(m, "isClaimed"))
    w.uint32(48).bool(m.isClaimed);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchExternalEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchExternalEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.externalEventDefId = $root.littlehorse.ExternalEventDefId.decode(r, r.size(), $undefined, q + 1, m.externalEventDefId);
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      m.isClaimed = r.bool();
      m._isClaimed = "isClaimed";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchExternalEventRequest;
 })();

 littlehorse.ExternalEventIdList = (function() {

  const ExternalEventIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventIdList.prototype.results = $util.emptyArray;
  ExternalEventIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.ExternalEventId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.ExternalEventId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventIdList;
 })();

 littlehorse.SearchWorkflowEventRequest = (function() {

  const SearchWorkflowEventRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchWorkflowEventRequest.prototype.bookmark = null;
  SearchWorkflowEventRequest.prototype.limit = null;
  SearchWorkflowEventRequest.prototype.earliestStart = null;
  SearchWorkflowEventRequest.prototype.latestStart = null;
  SearchWorkflowEventRequest.prototype.workflowEventDefId = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventRequest.prototype, "_earliestStart", {
   get: $util.oneOfGetter($oneOfFields = ["earliestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchWorkflowEventRequest.prototype, "_latestStart", {
   get: $util.oneOfGetter($oneOfFields = ["latestStart"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchWorkflowEventRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(10).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(16).int32(m.limit);
   if (m.earliestStart != null && $Object.hasOwnProperty.call(m, "earliestStart"))
    $root.google.protobuf.Timestamp.encode(m.earliestStart, w.uint32(26).fork(), q + 1).ldelim();
   if (m.latestStart != null && $Object.hasOwnProperty.call(m, "latestStart"))
    $root.google.protobuf.Timestamp.encode(m.latestStart, w.uint32(34).fork(), q + 1).ldelim();
   if (m.workflowEventDefId != null && $Object.hasOwnProperty.call(m, "workflowEventDefId"))
    $root.littlehorse.WorkflowEventDefId.encode(m.workflowEventDefId, w.uint32(42).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchWorkflowEventRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchWorkflowEventRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.earliestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.earliestStart);
      m._earliestStart = "earliestStart";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.latestStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestStart);
      m._latestStart = "latestStart";
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.workflowEventDefId = $root.littlehorse.WorkflowEventDefId.decode(r, r.size(), $undefined, q + 1, m.workflowEventDefId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchWorkflowEventRequest;
 })();

 littlehorse.WorkflowEventIdList = (function() {

  const WorkflowEventIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventIdList.prototype.results = $util.emptyArray;
  WorkflowEventIdList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WorkflowEventIdList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WorkflowEventIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WorkflowEventId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WorkflowEventId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventIdList;
 })();

 littlehorse.ListNodeRunsRequest = (function() {

  const ListNodeRunsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListNodeRunsRequest.prototype.wfRunId = null;
  ListNodeRunsRequest.prototype.threadRunNumber = null;
  ListNodeRunsRequest.prototype.bookmark = null;
  ListNodeRunsRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListNodeRunsRequest.prototype, "_threadRunNumber", {
   get: $util.oneOfGetter($oneOfFields = ["threadRunNumber"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListNodeRunsRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListNodeRunsRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListNodeRunsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber"))
    w.uint32(16).int32(m.threadRunNumber);
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(26).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(32).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListNodeRunsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListNodeRunsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.threadRunNumber = r.int32();
      m._threadRunNumber = "threadRunNumber";
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListNodeRunsRequest;
 })();

 littlehorse.NodeRunList = (function() {

  const NodeRunList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  NodeRunList.prototype.results = $util.emptyArray;
  NodeRunList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(NodeRunList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  NodeRunList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.NodeRun.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  NodeRunList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.NodeRunList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.NodeRun.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return NodeRunList;
 })();

 littlehorse.ListVariablesRequest = (function() {

  const ListVariablesRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListVariablesRequest.prototype.wfRunId = null;
  ListVariablesRequest.prototype.bookmark = null;
  ListVariablesRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListVariablesRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListVariablesRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListVariablesRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(24).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListVariablesRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListVariablesRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListVariablesRequest;
 })();

 littlehorse.VariableList = (function() {

  const VariableList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  VariableList.prototype.results = $util.emptyArray;
  VariableList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(VariableList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  VariableList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.Variable.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  VariableList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.VariableList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.Variable.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return VariableList;
 })();

 littlehorse.ListExternalEventsRequest = (function() {

  const ListExternalEventsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListExternalEventsRequest.prototype.wfRunId = null;
  ListExternalEventsRequest.prototype.bookmark = null;
  ListExternalEventsRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListExternalEventsRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListExternalEventsRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListExternalEventsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(24).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListExternalEventsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListExternalEventsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListExternalEventsRequest;
 })();

 littlehorse.ExternalEventList = (function() {

  const ExternalEventList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ExternalEventList.prototype.results = $util.emptyArray;
  ExternalEventList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ExternalEventList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ExternalEventList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.ExternalEvent.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ExternalEventList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ExternalEventList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.ExternalEvent.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ExternalEventList;
 })();

 littlehorse.ListWorkflowEventsRequest = (function() {

  const ListWorkflowEventsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListWorkflowEventsRequest.prototype.wfRunId = null;
  ListWorkflowEventsRequest.prototype.bookmark = null;
  ListWorkflowEventsRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListWorkflowEventsRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListWorkflowEventsRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListWorkflowEventsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(24).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListWorkflowEventsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListWorkflowEventsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListWorkflowEventsRequest;
 })();

 littlehorse.WorkflowEventList = (function() {

  const WorkflowEventList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WorkflowEventList.prototype.results = $util.emptyArray;
  WorkflowEventList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(WorkflowEventList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  WorkflowEventList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WorkflowEvent.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WorkflowEventList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WorkflowEventList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WorkflowEvent.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WorkflowEventList;
 })();

 littlehorse.RegisterTaskWorkerRequest = (function() {

  const RegisterTaskWorkerRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RegisterTaskWorkerRequest.prototype.taskWorkerId = "";
  RegisterTaskWorkerRequest.prototype.taskDefId = null;

  RegisterTaskWorkerRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskWorkerId != null && $Object.hasOwnProperty.call(m, "taskWorkerId") && m.taskWorkerId !== "")
    w.uint32(10).string(m.taskWorkerId);
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RegisterTaskWorkerRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RegisterTaskWorkerRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskWorkerId = v;
      else
       delete m.taskWorkerId;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RegisterTaskWorkerRequest;
 })();

 littlehorse.TaskWorkerHeartBeatRequest = (function() {

  const TaskWorkerHeartBeatRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskWorkerHeartBeatRequest.prototype.clientId = "";
  TaskWorkerHeartBeatRequest.prototype.taskDefId = null;
  TaskWorkerHeartBeatRequest.prototype.listenerName = "";

  TaskWorkerHeartBeatRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.clientId != null && $Object.hasOwnProperty.call(m, "clientId") && m.clientId !== "")
    w.uint32(10).string(m.clientId);
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.listenerName != null && $Object.hasOwnProperty.call(m, "listenerName") && m.listenerName !== "")
    w.uint32(26).string(m.listenerName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskWorkerHeartBeatRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskWorkerHeartBeatRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.clientId = v;
      else
       delete m.clientId;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.listenerName = v;
      else
       delete m.listenerName;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskWorkerHeartBeatRequest;
 })();

 littlehorse.RegisterTaskWorkerResponse = (function() {

  const RegisterTaskWorkerResponse = function (p) {
   this.yourHosts = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RegisterTaskWorkerResponse.prototype.yourHosts = $util.emptyArray;
  RegisterTaskWorkerResponse.prototype.isClusterHealthy = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(RegisterTaskWorkerResponse.prototype, "_isClusterHealthy", {
   get: $util.oneOfGetter($oneOfFields = ["isClusterHealthy"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  RegisterTaskWorkerResponse.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.yourHosts != null && m.yourHosts.length) {
    for (var i = 0; i < m.yourHosts.length; ++i)
     $root.littlehorse.LHHostInfo.encode(m.yourHosts[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.isClusterHealthy != null && $Object.hasOwnProperty.call(m, "isClusterHealthy"))
    w.uint32(16).bool(m.isClusterHealthy);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RegisterTaskWorkerResponse.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RegisterTaskWorkerResponse();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.yourHosts && m.yourHosts.length))
       m.yourHosts = [];
      m.yourHosts.push($root.littlehorse.LHHostInfo.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.isClusterHealthy = r.bool();
      m._isClusterHealthy = "isClusterHealthy";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RegisterTaskWorkerResponse;
 })();

 littlehorse.LHHostInfo = (function() {

  const LHHostInfo = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LHHostInfo.prototype.host = "";
  LHHostInfo.prototype.port = 0;

  LHHostInfo.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.host != null && $Object.hasOwnProperty.call(m, "host") && m.host !== "")
    w.uint32(10).string(m.host);
   if (m.port != null && $Object.hasOwnProperty.call(m, "port") && m.port !== 0)
    w.uint32(16).int32(m.port);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LHHostInfo.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LHHostInfo();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.host = v;
      else
       delete m.host;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.port = v;
      else
       delete m.port;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return LHHostInfo;
 })();

 littlehorse.PollTaskRequest = (function() {

  const PollTaskRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PollTaskRequest.prototype.taskDefId = null;
  PollTaskRequest.prototype.clientId = "";
  PollTaskRequest.prototype.taskWorkerVersion = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PollTaskRequest.prototype, "_taskWorkerVersion", {
   get: $util.oneOfGetter($oneOfFields = ["taskWorkerVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PollTaskRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.clientId != null && $Object.hasOwnProperty.call(m, "clientId") && m.clientId !== "")
    w.uint32(18).string(m.clientId);
   if (m.taskWorkerVersion != null && $Object.hasOwnProperty.call(m, "taskWorkerVersion"))
    w.uint32(26).string(m.taskWorkerVersion);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PollTaskRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PollTaskRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.clientId = v;
      else
       delete m.clientId;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.taskWorkerVersion = r.stringVerify();
      m._taskWorkerVersion = "taskWorkerVersion";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PollTaskRequest;
 })();

 littlehorse.PutCheckpointRequest = (function() {

  const PutCheckpointRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutCheckpointRequest.prototype.taskRunId = null;
  PutCheckpointRequest.prototype.taskAttempt = 0;
  PutCheckpointRequest.prototype.value = null;
  PutCheckpointRequest.prototype.logs = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutCheckpointRequest.prototype, "_logs", {
   get: $util.oneOfGetter($oneOfFields = ["logs"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutCheckpointRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskRunId != null && $Object.hasOwnProperty.call(m, "taskRunId"))
    $root.littlehorse.TaskRunId.encode(m.taskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskAttempt != null && $Object.hasOwnProperty.call(m, "taskAttempt") && m.taskAttempt !== 0)
    w.uint32(16).int32(m.taskAttempt);
   if (m.value != null && $Object.hasOwnProperty.call(m, "value"))
    $root.littlehorse.VariableValue.encode(m.value, w.uint32(26).fork(), q + 1).ldelim();
   if (m.logs != null && $Object.hasOwnProperty.call(m, "logs"))
    w.uint32(34).string(m.logs);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutCheckpointRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutCheckpointRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskRunId = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.taskAttempt = v;
      else
       delete m.taskAttempt;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.value = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.value);
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.logs = r.stringVerify();
      m._logs = "logs";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PutCheckpointRequest;
 })();

 littlehorse.PutCheckpointResponse = (function() {

  const PutCheckpointResponse = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PutCheckpointResponse.prototype.flowControlContinueType = 0;
  PutCheckpointResponse.prototype.createdCheckpoint = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PutCheckpointResponse.prototype, "_createdCheckpoint", {
   get: $util.oneOfGetter($oneOfFields = ["createdCheckpoint"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PutCheckpointResponse.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.flowControlContinueType != null && $Object.hasOwnProperty.call(m, "flowControlContinueType") && m.flowControlContinueType !== 0)
    w.uint32(8).int32(m.flowControlContinueType);
   if (m.createdCheckpoint != null && $Object.hasOwnProperty.call(m, "createdCheckpoint"))
    $root.littlehorse.Checkpoint.encode(m.createdCheckpoint, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PutCheckpointResponse.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PutCheckpointResponse();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.flowControlContinueType = v;
      else
       delete m.flowControlContinueType;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdCheckpoint = $root.littlehorse.Checkpoint.decode(r, r.size(), $undefined, q + 1, m.createdCheckpoint);
      m._createdCheckpoint = "createdCheckpoint";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  PutCheckpointResponse.FlowControlContinue = (function() {
   const valuesById = $Object.create(null), values = $Object.create(valuesById);
   values[valuesById[0] = "CONTINUE_TASK"] = 0;
   values[valuesById[1] = "STOP_TASK"] = 1;
   return values;
  })();

  return PutCheckpointResponse;
 })();

 littlehorse.ScheduledTask = (function() {

  const ScheduledTask = function (p) {
   this.variables = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ScheduledTask.prototype.taskRunId = null;
  ScheduledTask.prototype.taskDefId = null;
  ScheduledTask.prototype.attemptNumber = 0;
  ScheduledTask.prototype.variables = $util.emptyArray;
  ScheduledTask.prototype.createdAt = null;
  ScheduledTask.prototype.source = null;
  ScheduledTask.prototype.totalObservedCheckpoints = 0;

  ScheduledTask.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskRunId != null && $Object.hasOwnProperty.call(m, "taskRunId"))
    $root.littlehorse.TaskRunId.encode(m.taskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(18).fork(), q + 1).ldelim();
   if (m.attemptNumber != null && $Object.hasOwnProperty.call(m, "attemptNumber") && m.attemptNumber !== 0)
    w.uint32(24).int32(m.attemptNumber);
   if (m.variables != null && m.variables.length) {
    for (var i = 0; i < m.variables.length; ++i)
     $root.littlehorse.VarNameAndVal.encode(m.variables[i], w.uint32(34).fork(), q + 1).ldelim();
   }
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(42).fork(), q + 1).ldelim();
   if (m.source != null && $Object.hasOwnProperty.call(m, "source"))
    $root.littlehorse.TaskRunSource.encode(m.source, w.uint32(50).fork(), q + 1).ldelim();
   if (m.totalObservedCheckpoints != null && $Object.hasOwnProperty.call(m, "totalObservedCheckpoints") && m.totalObservedCheckpoints !== 0)
    w.uint32(56).int32(m.totalObservedCheckpoints);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ScheduledTask.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ScheduledTask();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskRunId = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.attemptNumber = v;
      else
       delete m.attemptNumber;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      if (!(m.variables && m.variables.length))
       m.variables = [];
      m.variables.push($root.littlehorse.VarNameAndVal.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 6: {
      if (u !== 2)
       break;
      m.source = $root.littlehorse.TaskRunSource.decode(r, r.size(), $undefined, q + 1, m.source);
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.totalObservedCheckpoints = v;
      else
       delete m.totalObservedCheckpoints;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ScheduledTask;
 })();

 littlehorse.PollTaskResponse = (function() {

  const PollTaskResponse = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  PollTaskResponse.prototype.result = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(PollTaskResponse.prototype, "_result", {
   get: $util.oneOfGetter($oneOfFields = ["result"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  PollTaskResponse.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.result != null && $Object.hasOwnProperty.call(m, "result"))
    $root.littlehorse.ScheduledTask.encode(m.result, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  PollTaskResponse.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.PollTaskResponse();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.result = $root.littlehorse.ScheduledTask.decode(r, r.size(), $undefined, q + 1, m.result);
      m._result = "result";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return PollTaskResponse;
 })();

 littlehorse.ReportTaskRun = (function() {

  const ReportTaskRun = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ReportTaskRun.prototype.taskRunId = null;
  ReportTaskRun.prototype.time = null;
  ReportTaskRun.prototype.status = 0;
  ReportTaskRun.prototype.logOutput = null;
  ReportTaskRun.prototype.attemptNumber = 0;
  ReportTaskRun.prototype.output = null;
  ReportTaskRun.prototype.error = null;
  ReportTaskRun.prototype.exception = null;
  ReportTaskRun.prototype.totalCheckpoints = 0;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ReportTaskRun.prototype, "_logOutput", {
   get: $util.oneOfGetter($oneOfFields = ["logOutput"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  $Object.defineProperty(ReportTaskRun.prototype, "result", {
   get: $util.oneOfGetter($oneOfFields = ["output", "error", "exception"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ReportTaskRun.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskRunId != null && $Object.hasOwnProperty.call(m, "taskRunId"))
    $root.littlehorse.TaskRunId.encode(m.taskRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.time != null && $Object.hasOwnProperty.call(m, "time"))
    $root.google.protobuf.Timestamp.encode(m.time, w.uint32(18).fork(), q + 1).ldelim();
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(24).int32(m.status);
   if (m.output != null && $Object.hasOwnProperty.call(m, "output"))
    $root.littlehorse.VariableValue.encode(m.output, w.uint32(34).fork(), q + 1).ldelim();
   if (m.logOutput != null && $Object.hasOwnProperty.call(m, "logOutput"))
    $root.littlehorse.VariableValue.encode(m.logOutput, w.uint32(42).fork(), q + 1).ldelim();
   if (m.attemptNumber != null && $Object.hasOwnProperty.call(m, "attemptNumber") && m.attemptNumber !== 0)
    w.uint32(48).int32(m.attemptNumber);
   if (m.error != null && $Object.hasOwnProperty.call(m, "error"))
    $root.littlehorse.LHTaskError.encode(m.error, w.uint32(58).fork(), q + 1).ldelim();
   if (m.exception != null && $Object.hasOwnProperty.call(m, "exception"))
    $root.littlehorse.LHTaskException.encode(m.exception, w.uint32(66).fork(), q + 1).ldelim();
   if (m.totalCheckpoints != null && $Object.hasOwnProperty.call(m, "totalCheckpoints") && m.totalCheckpoints !== 0)
    w.uint32(72).int32(m.totalCheckpoints);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ReportTaskRun.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ReportTaskRun();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskRunId = $root.littlehorse.TaskRunId.decode(r, r.size(), $undefined, q + 1, m.taskRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.time = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.time);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    case 5: {
      if (u !== 2)
       break;
      m.logOutput = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.logOutput);
      m._logOutput = "logOutput";
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.attemptNumber = v;
      else
       delete m.attemptNumber;
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.output = $root.littlehorse.VariableValue.decode(r, r.size(), $undefined, q + 1, m.output);
      m.result = "output";
      continue;
     }
    case 7: {
      if (u !== 2)
       break;
      m.error = $root.littlehorse.LHTaskError.decode(r, r.size(), $undefined, q + 1, m.error);
      m.result = "error";
      continue;
     }
    case 8: {
      if (u !== 2)
       break;
      m.exception = $root.littlehorse.LHTaskException.decode(r, r.size(), $undefined, q + 1, m.exception);
      m.result = "exception";
      continue;
     }
    case 9: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.totalCheckpoints = v;
      else
       delete m.totalCheckpoints;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ReportTaskRun;
 })();

 littlehorse.StopWfRunRequest = (function() {

  const StopWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  StopWfRunRequest.prototype.wfRunId = null;
  StopWfRunRequest.prototype.threadRunNumber = 0;

  StopWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  StopWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.StopWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return StopWfRunRequest;
 })();

 littlehorse.ResumeWfRunRequest = (function() {

  const ResumeWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ResumeWfRunRequest.prototype.wfRunId = null;
  ResumeWfRunRequest.prototype.threadRunNumber = 0;

  ResumeWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ResumeWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ResumeWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ResumeWfRunRequest;
 })();

 littlehorse.RescueThreadRunRequest = (function() {

  const RescueThreadRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  RescueThreadRunRequest.prototype.wfRunId = null;
  RescueThreadRunRequest.prototype.threadRunNumber = 0;
  RescueThreadRunRequest.prototype.skipCurrentNode = false;

  RescueThreadRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.threadRunNumber != null && $Object.hasOwnProperty.call(m, "threadRunNumber") && m.threadRunNumber !== 0)
    w.uint32(16).int32(m.threadRunNumber);
   if (m.skipCurrentNode != null && $Object.hasOwnProperty.call(m, "skipCurrentNode") && m.skipCurrentNode !== false)
    w.uint32(24).bool(m.skipCurrentNode);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  RescueThreadRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.RescueThreadRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.threadRunNumber = v;
      else
       delete m.threadRunNumber;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.bool())
       m.skipCurrentNode = v;
      else
       delete m.skipCurrentNode;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return RescueThreadRunRequest;
 })();

 littlehorse.TaskDefMetricsQueryRequest = (function() {

  const TaskDefMetricsQueryRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDefMetricsQueryRequest.prototype.windowStart = null;
  TaskDefMetricsQueryRequest.prototype.windowType = 0;
  TaskDefMetricsQueryRequest.prototype.taskDefName = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskDefMetricsQueryRequest.prototype, "_taskDefName", {
   get: $util.oneOfGetter($oneOfFields = ["taskDefName"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskDefMetricsQueryRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowType != null && $Object.hasOwnProperty.call(m, "windowType") && m.windowType !== 0)
    w.uint32(16).int32(m.windowType);
   if (m.taskDefName != null && $Object.hasOwnProperty.call(m, "taskDefName"))
    w.uint32(26).string(m.taskDefName);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDefMetricsQueryRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDefMetricsQueryRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.windowType = v;
      else
       delete m.windowType;
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      m.taskDefName = r.stringVerify();
      m._taskDefName = "taskDefName";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDefMetricsQueryRequest;
 })();

 littlehorse.WfSpecMetricsQueryRequest = (function() {

  const WfSpecMetricsQueryRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecMetricsQueryRequest.prototype.wfSpecId = null;
  WfSpecMetricsQueryRequest.prototype.windowStart = null;
  WfSpecMetricsQueryRequest.prototype.windowLength = 0;

  WfSpecMetricsQueryRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.windowLength != null && $Object.hasOwnProperty.call(m, "windowLength") && m.windowLength !== 0)
    w.uint32(24).int32(m.windowLength);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecMetricsQueryRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecMetricsQueryRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.windowLength = v;
      else
       delete m.windowLength;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecMetricsQueryRequest;
 })();

 littlehorse.ListWfMetricsResponse = (function() {

  const ListWfMetricsResponse = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListWfMetricsResponse.prototype.results = $util.emptyArray;
  ListWfMetricsResponse.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListWfMetricsResponse.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListWfMetricsResponse.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.WfSpecMetrics.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListWfMetricsResponse.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListWfMetricsResponse();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.WfSpecMetrics.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListWfMetricsResponse;
 })();

 littlehorse.TaskDefMetrics = (function() {

  const TaskDefMetrics = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskDefMetrics.prototype.taskDefId = null;
  TaskDefMetrics.prototype.windowStart = null;
  TaskDefMetrics.prototype.type = 0;
  TaskDefMetrics.prototype.scheduleToStartMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.scheduleToStartAvg = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.startToCompleteMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.startToCompleteAvg = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.totalCompleted = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.totalErrored = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.totalStarted = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  TaskDefMetrics.prototype.totalScheduled = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

  TaskDefMetrics.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDefId != null && $Object.hasOwnProperty.call(m, "taskDefId"))
    $root.littlehorse.TaskDefId.encode(m.taskDefId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.type != null && $Object.hasOwnProperty.call(m, "type") && m.type !== 0)
    w.uint32(24).int32(m.type);
   if (m.scheduleToStartMax != null && $Object.hasOwnProperty.call(m, "scheduleToStartMax") && (typeof m.scheduleToStartMax === "object" ? m.scheduleToStartMax.low || m.scheduleToStartMax.high : m.scheduleToStartMax !== 0))
    w.uint32(32).int64(m.scheduleToStartMax);
   if (m.scheduleToStartAvg != null && $Object.hasOwnProperty.call(m, "scheduleToStartAvg") && (typeof m.scheduleToStartAvg === "object" ? m.scheduleToStartAvg.low || m.scheduleToStartAvg.high : m.scheduleToStartAvg !== 0))
    w.uint32(40).int64(m.scheduleToStartAvg);
   if (m.startToCompleteMax != null && $Object.hasOwnProperty.call(m, "startToCompleteMax") && (typeof m.startToCompleteMax === "object" ? m.startToCompleteMax.low || m.startToCompleteMax.high : m.startToCompleteMax !== 0))
    w.uint32(48).int64(m.startToCompleteMax);
   if (m.startToCompleteAvg != null && $Object.hasOwnProperty.call(m, "startToCompleteAvg") && (typeof m.startToCompleteAvg === "object" ? m.startToCompleteAvg.low || m.startToCompleteAvg.high : m.startToCompleteAvg !== 0))
    w.uint32(56).int64(m.startToCompleteAvg);
   if (m.totalCompleted != null && $Object.hasOwnProperty.call(m, "totalCompleted") && (typeof m.totalCompleted === "object" ? m.totalCompleted.low || m.totalCompleted.high : m.totalCompleted !== 0))
    w.uint32(64).int64(m.totalCompleted);
   if (m.totalErrored != null && $Object.hasOwnProperty.call(m, "totalErrored") && (typeof m.totalErrored === "object" ? m.totalErrored.low || m.totalErrored.high : m.totalErrored !== 0))
    w.uint32(72).int64(m.totalErrored);
   if (m.totalStarted != null && $Object.hasOwnProperty.call(m, "totalStarted") && (typeof m.totalStarted === "object" ? m.totalStarted.low || m.totalStarted.high : m.totalStarted !== 0))
    w.uint32(80).int64(m.totalStarted);
   if (m.totalScheduled != null && $Object.hasOwnProperty.call(m, "totalScheduled") && (typeof m.totalScheduled === "object" ? m.totalScheduled.low || m.totalScheduled.high : m.totalScheduled !== 0))
    w.uint32(88).int64(m.totalScheduled);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskDefMetrics.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskDefMetrics();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.taskDefId = $root.littlehorse.TaskDefId.decode(r, r.size(), $undefined, q + 1, m.taskDefId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.type = v;
      else
       delete m.type;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.scheduleToStartMax = v;
      else
       delete m.scheduleToStartMax;
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.scheduleToStartAvg = v;
      else
       delete m.scheduleToStartAvg;
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.startToCompleteMax = v;
      else
       delete m.startToCompleteMax;
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.startToCompleteAvg = v;
      else
       delete m.startToCompleteAvg;
      continue;
     }
    case 8: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalCompleted = v;
      else
       delete m.totalCompleted;
      continue;
     }
    case 9: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalErrored = v;
      else
       delete m.totalErrored;
      continue;
     }
    case 10: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalStarted = v;
      else
       delete m.totalStarted;
      continue;
     }
    case 11: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalScheduled = v;
      else
       delete m.totalScheduled;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskDefMetrics;
 })();

 littlehorse.WfSpecMetrics = (function() {

  const WfSpecMetrics = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  WfSpecMetrics.prototype.wfSpecId = null;
  WfSpecMetrics.prototype.windowStart = null;
  WfSpecMetrics.prototype.type = 0;
  WfSpecMetrics.prototype.totalStarted = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  WfSpecMetrics.prototype.totalCompleted = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  WfSpecMetrics.prototype.totalErrored = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  WfSpecMetrics.prototype.startToCompleteMax = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
  WfSpecMetrics.prototype.startToCompleteAvg = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

  WfSpecMetrics.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecId != null && $Object.hasOwnProperty.call(m, "wfSpecId"))
    $root.littlehorse.WfSpecId.encode(m.wfSpecId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.windowStart != null && $Object.hasOwnProperty.call(m, "windowStart"))
    $root.google.protobuf.Timestamp.encode(m.windowStart, w.uint32(18).fork(), q + 1).ldelim();
   if (m.type != null && $Object.hasOwnProperty.call(m, "type") && m.type !== 0)
    w.uint32(24).int32(m.type);
   if (m.totalStarted != null && $Object.hasOwnProperty.call(m, "totalStarted") && (typeof m.totalStarted === "object" ? m.totalStarted.low || m.totalStarted.high : m.totalStarted !== 0))
    w.uint32(32).int64(m.totalStarted);
   if (m.totalCompleted != null && $Object.hasOwnProperty.call(m, "totalCompleted") && (typeof m.totalCompleted === "object" ? m.totalCompleted.low || m.totalCompleted.high : m.totalCompleted !== 0))
    w.uint32(40).int64(m.totalCompleted);
   if (m.totalErrored != null && $Object.hasOwnProperty.call(m, "totalErrored") && (typeof m.totalErrored === "object" ? m.totalErrored.low || m.totalErrored.high : m.totalErrored !== 0))
    w.uint32(48).int64(m.totalErrored);
   if (m.startToCompleteMax != null && $Object.hasOwnProperty.call(m, "startToCompleteMax") && (typeof m.startToCompleteMax === "object" ? m.startToCompleteMax.low || m.startToCompleteMax.high : m.startToCompleteMax !== 0))
    w.uint32(56).int64(m.startToCompleteMax);
   if (m.startToCompleteAvg != null && $Object.hasOwnProperty.call(m, "startToCompleteAvg") && (typeof m.startToCompleteAvg === "object" ? m.startToCompleteAvg.low || m.startToCompleteAvg.high : m.startToCompleteAvg !== 0))
    w.uint32(64).int64(m.startToCompleteAvg);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  WfSpecMetrics.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.WfSpecMetrics();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecId = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.wfSpecId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.windowStart = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.windowStart);
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.type = v;
      else
       delete m.type;
      continue;
     }
    case 4: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalStarted = v;
      else
       delete m.totalStarted;
      continue;
     }
    case 5: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalCompleted = v;
      else
       delete m.totalCompleted;
      continue;
     }
    case 6: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.totalErrored = v;
      else
       delete m.totalErrored;
      continue;
     }
    case 7: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.startToCompleteMax = v;
      else
       delete m.startToCompleteMax;
      continue;
     }
    case 8: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.startToCompleteAvg = v;
      else
       delete m.startToCompleteAvg;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return WfSpecMetrics;
 })();

 littlehorse.ListUserTaskRunRequest = (function() {

  const ListUserTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListUserTaskRunRequest.prototype.wfRunId = null;
  ListUserTaskRunRequest.prototype.bookmark = null;
  ListUserTaskRunRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListUserTaskRunRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListUserTaskRunRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListUserTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(24).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListUserTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListUserTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListUserTaskRunRequest;
 })();

 littlehorse.UserTaskRunList = (function() {

  const UserTaskRunList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  UserTaskRunList.prototype.results = $util.emptyArray;
  UserTaskRunList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(UserTaskRunList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  UserTaskRunList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.UserTaskRun.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  UserTaskRunList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.UserTaskRunList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.UserTaskRun.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return UserTaskRunList;
 })();

 littlehorse.ScheduledWfRunIdList = (function() {

  const ScheduledWfRunIdList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ScheduledWfRunIdList.prototype.results = $util.emptyArray;

  ScheduledWfRunIdList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.ScheduledWfRunId.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ScheduledWfRunIdList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ScheduledWfRunIdList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.ScheduledWfRunId.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ScheduledWfRunIdList;
 })();

 littlehorse.SearchScheduledWfRunRequest = (function() {

  const SearchScheduledWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  SearchScheduledWfRunRequest.prototype.wfSpecName = "";
  SearchScheduledWfRunRequest.prototype.majorVersion = null;
  SearchScheduledWfRunRequest.prototype.revision = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchScheduledWfRunRequest.prototype, "_majorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["majorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(SearchScheduledWfRunRequest.prototype, "_revision", {
   get: $util.oneOfGetter($oneOfFields = ["revision"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  SearchScheduledWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
    w.uint32(10).string(m.wfSpecName);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion"))
    w.uint32(16).int32(m.majorVersion);
   if (m.revision != null && $Object.hasOwnProperty.call(m, "revision"))
    w.uint32(24).int32(m.revision);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  SearchScheduledWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.SearchScheduledWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.wfSpecName = v;
      else
       delete m.wfSpecName;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.majorVersion = r.int32();
      m._majorVersion = "majorVersion";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.revision = r.int32();
      m._revision = "revision";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return SearchScheduledWfRunRequest;
 })();

 littlehorse.TaskWorkerMetadata = (function() {

  const TaskWorkerMetadata = function (p) {
   this.hosts = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskWorkerMetadata.prototype.taskWorkerId = "";
  TaskWorkerMetadata.prototype.latestHeartbeat = null;
  TaskWorkerMetadata.prototype.hosts = $util.emptyArray;

  TaskWorkerMetadata.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskWorkerId != null && $Object.hasOwnProperty.call(m, "taskWorkerId") && m.taskWorkerId !== "")
    w.uint32(10).string(m.taskWorkerId);
   if (m.latestHeartbeat != null && $Object.hasOwnProperty.call(m, "latestHeartbeat"))
    $root.google.protobuf.Timestamp.encode(m.latestHeartbeat, w.uint32(18).fork(), q + 1).ldelim();
   if (m.hosts != null && m.hosts.length) {
    for (var i = 0; i < m.hosts.length; ++i)
     $root.littlehorse.LHHostInfo.encode(m.hosts[i], w.uint32(26).fork(), q + 1).ldelim();
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskWorkerMetadata.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskWorkerMetadata();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskWorkerId = v;
      else
       delete m.taskWorkerId;
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.latestHeartbeat = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.latestHeartbeat);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (!(m.hosts && m.hosts.length))
       m.hosts = [];
      m.hosts.push($root.littlehorse.LHHostInfo.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskWorkerMetadata;
 })();

 littlehorse.TaskWorkerGroup = (function() {

  const TaskWorkerGroup = function (p) {
   this.taskWorkers = {};
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskWorkerGroup.prototype.id = null;
  TaskWorkerGroup.prototype.createdAt = null;
  TaskWorkerGroup.prototype.taskWorkers = $util.emptyObject;

  TaskWorkerGroup.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.id != null && $Object.hasOwnProperty.call(m, "id"))
    $root.littlehorse.TaskWorkerGroupId.encode(m.id, w.uint32(10).fork(), q + 1).ldelim();
   if (m.createdAt != null && $Object.hasOwnProperty.call(m, "createdAt"))
    $root.google.protobuf.Timestamp.encode(m.createdAt, w.uint32(18).fork(), q + 1).ldelim();
   if (m.taskWorkers != null && $Object.hasOwnProperty.call(m, "taskWorkers")) {
    for (var ks = $Object.keys(m.taskWorkers), i = 0; i < ks.length; ++i) {
     w.uint32(26).fork().uint32(10).string(ks[i]);
     $root.littlehorse.TaskWorkerMetadata.encode(m.taskWorkers[ks[i]], w.uint32(18).fork(), q + 1).ldelim().ldelim();
    }
   }
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskWorkerGroup.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, k, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskWorkerGroup();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.id = $root.littlehorse.TaskWorkerGroupId.decode(r, r.size(), $undefined, q + 1, m.id);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.createdAt = $root.google.protobuf.Timestamp.decode(r, r.size(), $undefined, q + 1, m.createdAt);
      continue;
     }
    case 3: {
      if (u !== 2)
       break;
      if (m.taskWorkers === $util.emptyObject)
       m.taskWorkers = {};
      var c2 = r.size() + r.pos;
      if (c2 > r.len)
       throw $RangeError("index out of range");
      r.len = c2;
      k = "";
      v = null;
      while (r.pos < c2) {
       var t2 = r.tag();
       u = t2 & 7;
       switch (t2 >>>= 3) {
       case 1:
        if (u !== 2)
         break;
        k = r.stringVerify();
        continue;
       case 2:
        if (u !== 2)
         break;
        v = $root.littlehorse.TaskWorkerMetadata.decode(r, r.size(), $undefined, q + 1, v);
        continue;
       }
       r.skipType(u, q, t2);
      }
      if (r.pos !== c2)
       throw $RangeError("index out of range");
      r.len = c;
      if (k === "__proto__")
       $util.makeProp(m.taskWorkers, k);
      m.taskWorkers[k] = v || new $root.littlehorse.TaskWorkerMetadata();
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskWorkerGroup;
 })();

 littlehorse.ListTaskRunsRequest = (function() {

  const ListTaskRunsRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  ListTaskRunsRequest.prototype.wfRunId = null;
  ListTaskRunsRequest.prototype.bookmark = null;
  ListTaskRunsRequest.prototype.limit = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListTaskRunsRequest.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(ListTaskRunsRequest.prototype, "_limit", {
   get: $util.oneOfGetter($oneOfFields = ["limit"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  ListTaskRunsRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.limit != null && $Object.hasOwnProperty.call(m, "limit"))
    w.uint32(24).int32(m.limit);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  ListTaskRunsRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.ListTaskRunsRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.limit = r.int32();
      m._limit = "limit";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return ListTaskRunsRequest;
 })();

 littlehorse.TaskRunList = (function() {

  const TaskRunList = function (p) {
   this.results = [];
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  TaskRunList.prototype.results = $util.emptyArray;
  TaskRunList.prototype.bookmark = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(TaskRunList.prototype, "_bookmark", {
   get: $util.oneOfGetter($oneOfFields = ["bookmark"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  TaskRunList.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.results != null && m.results.length) {
    for (var i = 0; i < m.results.length; ++i)
     $root.littlehorse.TaskRun.encode(m.results[i], w.uint32(10).fork(), q + 1).ldelim();
   }
   if (m.bookmark != null && $Object.hasOwnProperty.call(m, "bookmark"))
    w.uint32(18).bytes(m.bookmark);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  TaskRunList.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.TaskRunList();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if (!(m.results && m.results.length))
       m.results = [];
      m.results.push($root.littlehorse.TaskRun.decode(r, r.size(), $undefined, q + 1));
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.bookmark = r.bytes();
      m._bookmark = "bookmark";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return TaskRunList;
 })();

 littlehorse.MigrateWfSpecRequest = (function() {

  const MigrateWfSpecRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  MigrateWfSpecRequest.prototype.oldWfSpec = null;
  MigrateWfSpecRequest.prototype.migration = null;

  MigrateWfSpecRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.oldWfSpec != null && $Object.hasOwnProperty.call(m, "oldWfSpec"))
    $root.littlehorse.WfSpecId.encode(m.oldWfSpec, w.uint32(10).fork(), q + 1).ldelim();
   if (m.migration != null && $Object.hasOwnProperty.call(m, "migration"))
    $root.littlehorse.WfSpecVersionMigration.encode(m.migration, w.uint32(18).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  MigrateWfSpecRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.MigrateWfSpecRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.oldWfSpec = $root.littlehorse.WfSpecId.decode(r, r.size(), $undefined, q + 1, m.oldWfSpec);
      continue;
     }
    case 2: {
      if (u !== 2)
       break;
      m.migration = $root.littlehorse.WfSpecVersionMigration.decode(r, r.size(), $undefined, q + 1, m.migration);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return MigrateWfSpecRequest;
 })();

 littlehorse.GetLatestWfSpecRequest = (function() {

  const GetLatestWfSpecRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  GetLatestWfSpecRequest.prototype.name = "";
  GetLatestWfSpecRequest.prototype.majorVersion = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(GetLatestWfSpecRequest.prototype, "_majorVersion", {
   get: $util.oneOfGetter($oneOfFields = ["majorVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  GetLatestWfSpecRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.name != null && $Object.hasOwnProperty.call(m, "name") && m.name !== "")
    w.uint32(10).string(m.name);
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion"))
    w.uint32(16).int32(m.majorVersion);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  GetLatestWfSpecRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.GetLatestWfSpecRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.name = v;
      else
       delete m.name;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      m.majorVersion = r.int32();
      m._majorVersion = "majorVersion";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return GetLatestWfSpecRequest;
 })();

 littlehorse.LittleHorseVersion = (function() {

  const LittleHorseVersion = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  LittleHorseVersion.prototype.majorVersion = 0;
  LittleHorseVersion.prototype.minorVersion = 0;
  LittleHorseVersion.prototype.patchVersion = null;
  LittleHorseVersion.prototype.preReleaseIdentifier = null;

  let $oneOfFields;

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(LittleHorseVersion.prototype, "_patchVersion", {
   get: $util.oneOfGetter($oneOfFields = ["patchVersion"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  // Virtual OneOf for proto3 optional field
  $Object.defineProperty(LittleHorseVersion.prototype, "_preReleaseIdentifier", {
   get: $util.oneOfGetter($oneOfFields = ["preReleaseIdentifier"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  LittleHorseVersion.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.majorVersion != null && $Object.hasOwnProperty.call(m, "majorVersion") && m.majorVersion !== 0)
    w.uint32(8).int32(m.majorVersion);
   if (m.minorVersion != null && $Object.hasOwnProperty.call(m, "minorVersion") && m.minorVersion !== 0)
    w.uint32(16).int32(m.minorVersion);
   if (m.patchVersion != null && $Object.hasOwnProperty.call(m, "patchVersion"))
    w.uint32(24).int32(m.patchVersion);
   if (m.preReleaseIdentifier != null && $Object.hasOwnProperty.call(m, "preReleaseIdentifier"))
    w.uint32(34).string(m.preReleaseIdentifier);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  LittleHorseVersion.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.LittleHorseVersion();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.majorVersion = v;
      else
       delete m.majorVersion;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.minorVersion = v;
      else
       delete m.minorVersion;
      continue;
     }
    case 3: {
      if (u !== 0)
       break;
      m.patchVersion = r.int32();
      m._patchVersion = "patchVersion";
      continue;
     }
    case 4: {
      if (u !== 2)
       break;
      m.preReleaseIdentifier = r.stringVerify();
      m._preReleaseIdentifier = "preReleaseIdentifier";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return LittleHorseVersion;
 })();

 littlehorse.CountNodeRunRequest = (function() {

  const CountNodeRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CountNodeRunRequest.prototype.wfSpecFilter = null;

  let $oneOfFields;

  $Object.defineProperty(CountNodeRunRequest.prototype, "filter", {
   get: $util.oneOfGetter($oneOfFields = ["wfSpecFilter"]),
   set: $util.oneOfSetter($oneOfFields)
  });

  CountNodeRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfSpecFilter != null && $Object.hasOwnProperty.call(m, "wfSpecFilter"))
    $root.littlehorse.CountNodeRunRequest.WfSpecFilter.encode(m.wfSpecFilter, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CountNodeRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CountNodeRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfSpecFilter = $root.littlehorse.CountNodeRunRequest.WfSpecFilter.decode(r, r.size(), $undefined, q + 1, m.wfSpecFilter);
      m.filter = "wfSpecFilter";
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  CountNodeRunRequest.WfSpecFilter = (function() {

   const WfSpecFilter = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   WfSpecFilter.prototype.wfSpecName = "";
   WfSpecFilter.prototype.wfSpecMajorVersion = null;
   WfSpecFilter.prototype.wfSpecRevision = null;

   let $oneOfFields;

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(WfSpecFilter.prototype, "_wfSpecMajorVersion", {
    get: $util.oneOfGetter($oneOfFields = ["wfSpecMajorVersion"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   // Virtual OneOf for proto3 optional field
   $Object.defineProperty(WfSpecFilter.prototype, "_wfSpecRevision", {
    get: $util.oneOfGetter($oneOfFields = ["wfSpecRevision"]),
    set: $util.oneOfSetter($oneOfFields)
   });

   WfSpecFilter.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.wfSpecName != null && $Object.hasOwnProperty.call(m, "wfSpecName") && m.wfSpecName !== "")
     w.uint32(10).string(m.wfSpecName);
    if (m.wfSpecMajorVersion != null && $Object.hasOwnProperty.call(m, "wfSpecMajorVersion"))
     w.uint32(16).int32(m.wfSpecMajorVersion);
    if (m.wfSpecRevision != null && $Object.hasOwnProperty.call(m, "wfSpecRevision"))
     w.uint32(24).int32(m.wfSpecRevision);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   WfSpecFilter.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.littlehorse.CountNodeRunRequest.WfSpecFilter();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 2)
        break;
       if ((v = r.stringVerify()).length)
        m.wfSpecName = v;
       else
        delete m.wfSpecName;
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       m.wfSpecMajorVersion = r.int32();
       m._wfSpecMajorVersion = "wfSpecMajorVersion";
       continue;
      }
     case 3: {
       if (u !== 0)
        break;
       m.wfSpecRevision = r.int32();
       m._wfSpecRevision = "wfSpecRevision";
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return WfSpecFilter;
  })();

  return CountNodeRunRequest;
 })();

 littlehorse.CountTaskRunRequest = (function() {

  const CountTaskRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  CountTaskRunRequest.prototype.taskDefName = "";
  CountTaskRunRequest.prototype.status = 0;

  CountTaskRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.taskDefName != null && $Object.hasOwnProperty.call(m, "taskDefName") && m.taskDefName !== "")
    w.uint32(10).string(m.taskDefName);
   if (m.status != null && $Object.hasOwnProperty.call(m, "status") && m.status !== 0)
    w.uint32(16).int32(m.status);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  CountTaskRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.CountTaskRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      if ((v = r.stringVerify()).length)
       m.taskDefName = v;
      else
       delete m.taskDefName;
      continue;
     }
    case 2: {
      if (u !== 0)
       break;
      if (v = r.int32())
       m.status = v;
      else
       delete m.status;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return CountTaskRunRequest;
 })();

 littlehorse.Count = (function() {

  const Count = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  Count.prototype.value = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

  Count.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.value != null && $Object.hasOwnProperty.call(m, "value") && (typeof m.value === "object" ? m.value.low || m.value.high : m.value !== 0))
    w.uint32(8).int64(m.value);
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  Count.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.littlehorse.Count();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 0)
       break;
      if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
       m.value = v;
      else
       delete m.value;
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return Count;
 })();

 return littlehorse;
})();

$root.canter = (() => {

 const canter = {};

 canter.AwaitWfRunRequest = (function() {

  const AwaitWfRunRequest = function (p) {
   if (p)
    for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
     if (p[ks[i]] != null && ks[i] !== "__proto__")
      this[ks[i]] = p[ks[i]];
  };

  AwaitWfRunRequest.prototype.wfRunId = null;

  AwaitWfRunRequest.encode = function (m, w, q) {
   if (!w)
    w = $Writer.create();
   if (q === $undefined)
    q = 0;
   if (q > $util.recursionLimit)
    throw $Error("max depth exceeded");
   if (m.wfRunId != null && $Object.hasOwnProperty.call(m, "wfRunId"))
    $root.littlehorse.WfRunId.encode(m.wfRunId, w.uint32(10).fork(), q + 1).ldelim();
   if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
    for (var i = 0; i < m.$unknowns.length; ++i)
     w.raw(m.$unknowns[i]);
   return w;
  };

  AwaitWfRunRequest.decode = function (r, l, z, q, g) {
   if (!(r instanceof $Reader))
    r = $Reader.create(r);
   if (q === $undefined)
    q = 0;
   if (q > $Reader.recursionLimit)
    throw $Error("max depth exceeded");
   var c, m, v;
   if (l === $undefined)
    c = r.len;
   else {
    c = r.pos + l;
    if (c > r.len)
     throw $RangeError("index out of range");
    l = r.len;
    r.len = c;
   }
   m = g || new $root.canter.AwaitWfRunRequest();
   while (r.pos < c) {
    var s = r.pos;
    var t = r.tag();
    if (t === z) {
     z = $undefined;
     break;
    }
    var u = t & 7;
    switch (t >>>= 3) {
    case 1: {
      if (u !== 2)
       break;
      m.wfRunId = $root.littlehorse.WfRunId.decode(r, r.size(), $undefined, q + 1, m.wfRunId);
      continue;
     }
    }
    r.skipType(u, q, t);
    if (!r.discardUnknown) {
     $util.makeProp(m, "$unknowns", false);
     (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
    }
   }
   if (l !== $undefined) {
    if (r.pos !== c)
     throw $RangeError("index out of range");
    r.len = l;
   }
   if (z !== $undefined)
    throw $Error("missing end group");
   return m;
  };

  return AwaitWfRunRequest;
 })();

 return canter;
})();

$root.google = (() => {

 const google = {};

 google.protobuf = (function() {

  const protobuf = {};

  protobuf.Timestamp = (function() {

   const Timestamp = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Timestamp.prototype.seconds = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
   Timestamp.prototype.nanos = 0;

   Timestamp.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.seconds != null && $Object.hasOwnProperty.call(m, "seconds") && (typeof m.seconds === "object" ? m.seconds.low || m.seconds.high : m.seconds !== 0))
     w.uint32(8).int64(m.seconds);
    if (m.nanos != null && $Object.hasOwnProperty.call(m, "nanos") && m.nanos !== 0)
     w.uint32(16).int32(m.nanos);
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Timestamp.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m, v;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.google.protobuf.Timestamp();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     var u = t & 7;
     switch (t >>>= 3) {
     case 1: {
       if (u !== 0)
        break;
       if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
        m.seconds = v;
       else
        delete m.seconds;
       continue;
      }
     case 2: {
       if (u !== 0)
        break;
       if (v = r.int32())
        m.nanos = v;
       else
        delete m.nanos;
       continue;
      }
     }
     r.skipType(u, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Timestamp;
  })();

  protobuf.Empty = (function() {

   const Empty = function (p) {
    if (p)
     for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
      if (p[ks[i]] != null && ks[i] !== "__proto__")
       this[ks[i]] = p[ks[i]];
   };

   Empty.encode = function (m, w, q) {
    if (!w)
     w = $Writer.create();
    if (q === $undefined)
     q = 0;
    if (q > $util.recursionLimit)
     throw $Error("max depth exceeded");
    if (m.$unknowns != null && $Object.hasOwnProperty.call(m, "$unknowns"))
     for (var i = 0; i < m.$unknowns.length; ++i)
      w.raw(m.$unknowns[i]);
    return w;
   };

   Empty.decode = function (r, l, z, q, g) {
    if (!(r instanceof $Reader))
     r = $Reader.create(r);
    if (q === $undefined)
     q = 0;
    if (q > $Reader.recursionLimit)
     throw $Error("max depth exceeded");
    var c, m;
    if (l === $undefined)
     c = r.len;
    else {
     c = r.pos + l;
     if (c > r.len)
      throw $RangeError("index out of range");
     l = r.len;
     r.len = c;
    }
    m = g || new $root.google.protobuf.Empty();
    while (r.pos < c) {
     var s = r.pos;
     var t = r.tag();
     if (t === z) {
      z = $undefined;
      break;
     }
     r.skipType(t & 7, q, t);
     if (!r.discardUnknown) {
      $util.makeProp(m, "$unknowns", false);
      (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
     }
    }
    if (l !== $undefined) {
     if (r.pos !== c)
      throw $RangeError("index out of range");
     r.len = l;
    }
    if (z !== $undefined)
     throw $Error("missing end group");
    return m;
   };

   return Empty;
  })();

  return protobuf;
 })();

 return google;
})();

/** Encode and decode of every message by its full name's parts. */
export const root: any = $root
