/**
 * What the simulator knows about a menu. Written from the RouterOS reference, never from the
 * engine's own descriptors: a fact that is wrong in one place must fail a test.
 */

/** RouterOS versions, both ends included; absent means all. */
export interface Gate {
  readonly since?: string;
  readonly until?: string;
}

/** How a field's value is read and printed back. `words` are accepted besides the main form. */
export type FieldKind =
  | { readonly kind: 'string'; readonly minLength?: number }
  | { readonly kind: 'bool' }
  | {
      readonly kind: 'int';
      readonly min?: number;
      readonly max?: number;
      readonly words?: readonly string[];
      /** Printed instead of a number, as `disabled` for a keepalive of 0. */
      readonly zero?: string;
    }
  /** Printed in compact form, biggest unit first: `1w2d3h4m5s`. Limits in milliseconds. */
  | {
      readonly kind: 'duration';
      readonly min?: number;
      readonly max?: number;
      readonly words?: readonly string[];
    }
  /** `10M` is read as 10000000 and printed as digits (k = 1000). */
  | { readonly kind: 'bits' }
  /** `50KiB`, `2M` (1024 based); printed as digits. */
  | { readonly kind: 'bytes' }
  /** A size in KiB: `2048KiB`, `2M` or `2048`; printed as the number of KiB. */
  | { readonly kind: 'kib' }
  /** An unambiguous prefix of a word is accepted; the whole word is printed. */
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  /** A list that the router prints in the order of `values`, whatever order it was sent in. */
  | {
      readonly kind: 'set';
      readonly values: readonly string[];
      /** `/user/group policy`: values not granted are printed as `!value`. */
      readonly partition?: boolean;
    }
  | { readonly kind: 'list'; readonly item: FieldKind; readonly max?: number }
  /** `a/b`; one value stands for both. */
  | { readonly kind: 'pair'; readonly item: FieldKind }
  | { readonly kind: 'ip' }
  | { readonly kind: 'ipv6' }
  /** `/radius address`: v4, v6 or `address@vrf`. */
  | { readonly kind: 'ip-vrf' }
  /** Address with its host bits and prefix; `/32` when no prefix was sent. */
  | { readonly kind: 'ip-with-prefix' }
  /** Printed with a prefix length, `/32` included. */
  | { readonly kind: 'ip-prefix' }
  | { readonly kind: 'ipv6-prefix' }
  /** `a-b`, `a` or CIDR, kept as typed. */
  | { readonly kind: 'ip-range' }
  | { readonly kind: 'mac' }
  /** Held by id, printed by name, `*N` when the target is gone. */
  | {
      readonly kind: 'ref';
      readonly menus: readonly string[];
      readonly words?: readonly string[];
      /** The value is only a name, such as an address list: nothing is looked up. */
      readonly soft?: boolean;
    }
  | { readonly kind: 'ip-or-ref'; readonly menus: readonly string[] }
  /** An address prefix or an interface (`/queue/simple target`). */
  | { readonly kind: 'prefix-or-ref'; readonly menus: readonly string[] };

export interface FieldFacts extends Gate {
  readonly type: FieldKind;
  /** `add` without it is refused: `missing value(s) of argument(s) name`. */
  readonly required?: boolean;
  /** What a new row has when `add` did not say. Printed form. */
  readonly default?: string;
  /** The attribute is not printed while it has its default (`/ip/hotspot address-pool=none`). */
  readonly hiddenAtDefault?: boolean;
  /** `unset value-name=` and `=!field=` take the attribute away. */
  readonly unset?: boolean;
  readonly negatable?: boolean;
  readonly readOnly?: boolean;
  /** Accepted by `set` and `add`, never printed (`/user password`). */
  readonly writeOnly?: boolean;
  /** Printed as `*****` for a user without the `sensitive` policy. */
  readonly sensitive?: boolean;
  /** Printed only while another field has (or, for a list, contains) one of these values. */
  readonly onlyWhen?: { readonly field: string; readonly has: readonly string[] };
}

/** A row as printed: attribute names and values, without `.id`. */
export type PrintedRow = Readonly<Record<string, string>>;

export interface BuiltinRow {
  /** `*0`, `*FFFFFFFE`; counted up where absent. */
  readonly id?: string;
  readonly fields: PrintedRow;
}

export interface MenuFacts extends Gate {
  readonly menu: string;
  readonly kind: 'list' | 'singleton' | 'read-only';
  /** A read-only menu with exactly one row, which has no id. */
  readonly oneRow?: boolean;
  /** Rows exist; there is no `add` and no `remove`. */
  readonly fixed?: boolean;
  /** Has `move` and `place-before`. */
  readonly ordered?: boolean;
  /** Fields that must be unique together. */
  readonly key?: readonly string[];
  /** Message when the key is taken; `<name>` stands for the name. */
  readonly duplicate?: string;
  /** Has the `unset` command. */
  readonly unset?: boolean;
  /** Has `enable` and `disable`. */
  readonly toggles?: boolean;
  readonly fields: Readonly<Record<string, FieldFacts>>;
  readonly builtin?: readonly BuiltinRow[];
  /** Rows of this menu also appear in `/interface`, with this type: `vlan`, `bridge`, `ether`. */
  readonly interfaceType?: string;
  /** Number that the first row made by `add` gets (`/queue/tree` counts from `*1000000`). */
  readonly firstId?: number;
}
