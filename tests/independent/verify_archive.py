#!/usr/bin/env python3
"""Verifies an archive of Actors by docs/record-format.md alone: Python's standard library, and not a line of the product.

verify_archive.py ARCHIVE [--witnesses FILE] ends with 0 intact, 10 intact with erasures, 20 incomplete, 30 tampered.
FILE has a line name+id+base64 for each witness that must have signed the checkpoint, too.
"""
import base64
import hashlib
import hmac
import json
import struct
import sys
import uuid
import zipfile
import zlib

INTACT, ERASURES, INCOMPLETE, TAMPERED = 0, 10, 20, 30


class Tampered(Exception):
    pass


def must(condition, what):
    if not condition:
        raise Tampered(what)


# --- ECDSA on P-256 ---------------------------------------------------------------------------------------------------------

P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(k, point):
    result = None
    while k:
        if k & 1:
            result = add(result, point)
        point = add(point, point)
        k >>= 1
    return result


def point_of(spki):
    must(len(spki) == 91 and spki.startswith(SPKI), "the key is none on P-256")
    x, y = int.from_bytes(spki[27:59], "big"), int.from_bytes(spki[59:], "big")
    must((y * y - (x * x * x - 3 * x + B)) % P == 0, "the key is no point of the curve")
    return x, y


def der_integers(der):
    must(len(der) > 6 and der[0] == 0x30 and der[1] == len(der) - 2, "the signature is no DER")
    numbers, rest = [], der[2:]
    while rest:
        must(len(rest) > 2 and rest[0] == 2 and len(rest) >= 2 + rest[1], "the signature is no DER")
        numbers.append(int.from_bytes(rest[2:2 + rest[1]], "big"))
        rest = rest[2 + rest[1]:]
    must(len(numbers) == 2, "the signature is no pair")
    return numbers


def is_signed(spki, text, der):
    r, s = der_integers(der)
    if not (0 < r < N and 0 < s < N):
        return False
    digest = int.from_bytes(hashlib.sha256(text).digest(), "big")
    w = pow(s, -1, N)
    point = add(times(digest * w % N, G), times(r * w % N, point_of(spki)))
    return point is not None and point[0] % N == r


# --- Ed25519, RFC 8032 5.1 ----------------------------------------------------------------------------------------------------

Q = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, Q) % Q


def edwards_add(a, b):
    """On x = X/Z, y = Y/Z, xy = T/Z: 5.1.4."""
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % Q, (a[1] + a[0]) * (b[1] + b[0]) % Q
    g, h = 2 * a[3] * b[3] * D % Q, 2 * a[2] * b[2] % Q
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % Q, g * h % Q, f * g % Q, e * h % Q


def edwards_times(k, point):
    result = (0, 1, 1, 0)
    while k:
        if k & 1:
            result = edwards_add(result, point)
        point, k = edwards_add(point, point), k >> 1
    return result


def edwards_point(raw):
    """5.1.3; None for what is no point, or not written in the one way there is."""
    y, odd = int.from_bytes(raw, "little") & (2**255 - 1), raw[31] >> 7
    if y >= Q:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, Q) % Q
    x = pow(square, (Q + 3) // 8, Q)
    if x * x % Q != square:
        x = x * pow(2, (Q - 1) // 4, Q) % Q
    if x * x % Q != square or (x == 0 and odd):
        return None
    x = Q - x if x & 1 != odd else x
    return x, y, 1, x * y % Q


def edwards_bytes(point):
    x, y = point[0] * pow(point[2], -1, Q) % Q, point[1] * pow(point[2], -1, Q) % Q
    return (y | (x & 1) << 255).to_bytes(32, "little")


EDWARDS_BASE = edwards_point((4 * pow(5, -1, Q) % Q).to_bytes(32, "little"))


def is_signed_ed25519(key, message, signature):
    owner, s = edwards_point(key), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or owner is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return edwards_bytes(edwards_add(edwards_times(s, EDWARDS_BASE), edwards_times(L - h, owner))) == signature[:32]


# --- notes, chains and trees ------------------------------------------------------------------------------------------------

def read_key(line):
    name, key_id, encoded = line.strip().split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    must(raw[:1] == b"\x02", "the key is of another kind")
    must(hashlib.sha256(raw[1:]).hexdigest()[:8] == key_id, "the key has another id")
    return name, raw[1:]


def open_note(note, key):
    name, spki = key
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    own = []
    for line in signatures.splitlines():
        dash, signer, encoded = line.split(" ")
        raw = base64.b64decode(encoded, validate=True)
        if dash == "\u2014" and signer == name and raw[:4] == hashlib.sha256(spki).digest()[:4]:
            own.append(raw[4:])
    must(own and all(is_signed(spki, text.encode(), signature) for signature in own), "a note is not signed by the key")
    return text


def read_witness(line):
    name, key_id, encoded = line.strip().split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    must(len(raw) == 33 and raw[0] == 4 and edwards_point(raw[1:]) is not None, "this is no key of a witness")
    must(hashlib.sha256(name.encode() + b"\n" + raw).hexdigest()[:8] == key_id, "the witness's key has another id")
    return name, bytes.fromhex(key_id), raw[1:]


def require_witness(note, witness):
    name, key_id, key = witness
    text, _, signatures = note.rpartition("\n\n")
    own = []
    for line in signatures.splitlines():
        _, signer, encoded = line.split(" ")
        raw = base64.b64decode(encoded, validate=True)
        if signer == name and raw[:4] == key_id:
            own.append(raw[4:])
    must(own and all(len(raw) == 72 and is_signed_ed25519(
        key, f"cosignature/v1\ntime {int.from_bytes(raw[:8], 'big')}\n{text}\n".encode(), raw[8:]) for raw in own),
        f"the witness {name} has not signed the checkpoint")


def text_bytes(value):
    raw = value.encode()
    return struct.pack(">I", len(raw)) + raw


def event_hash(previous, tenant, event, payload):
    return hashlib.sha256(
        b"actors/event\0" + struct.pack(">H", 1) + previous + text_bytes(tenant) + text_bytes(event["stream"])
        + struct.pack(">q", event["version"]) + text_bytes(event["type"]) + struct.pack(">i", event["schema"])
        + struct.pack(">q", event["at"]) + text_bytes(event["by"]) + payload).digest()


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_by_path(leaf, index, size, path):
    """RFC 9162, 2.1.3.2."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        must(sn > 0 and len(p) == 32, "a proof is too long")
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    must(sn == 0, "a proof is too short")
    return r


class Tree:
    def __init__(self):
        self.size, self.perfect = 0, []

    def add(self, leaf):
        height = 0
        while self.perfect and self.perfect[-1][0] == height:
            leaf, height = node_hash(self.perfect.pop()[1], leaf), height + 1
        self.perfect.append((height, leaf))
        self.size += 1

    def root(self):
        root = None
        for _, left in reversed(self.perfect):
            root = left if root is None else node_hash(left, root)
        return root or hashlib.sha256(b"").digest()


def contents_in(value):
    if isinstance(value, list):
        for item in value:
            yield from contents_in(item)
    elif isinstance(value, dict):
        if isinstance(value.get("commitment"), str) and isinstance(value.get("size"), int) and is_guid(value.get("id")):
            yield value["id"].lower(), value["commitment"], value["size"]
        for item in value.values():
            yield from contents_in(item)


def is_guid(value):
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value.lower()
    except ValueError:
        return False


# --- the archive ------------------------------------------------------------------------------------------------------------

def lines(archive, name):
    with archive.open(name) as file:
        for line in file:
            yield json.loads(line)


def verify(path, witnesses=()):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        must(len(set(names)) == len(names), "a file is there twice")
        key = read_key(archive.read("keys.txt").decode())
        note = archive.read("checkpoint.note").decode()
        checkpoint = open_note(note, key).split("\n")
        for witness in witnesses:
            require_witness(note, witness)
        origin, size, root = checkpoint[0], int(checkpoint[1]), base64.b64decode(checkpoint[2], validate=True)
        raw = archive.read("manifest.json")
        sealed = open_note(archive.read("manifest.note").decode(), key)
        must(sealed == f"actors/archive\n{origin}\n{base64.b64encode(hashlib.sha256(raw).digest()).decode()}\n", "the manifest is not the signed one")
        manifest = json.loads(raw)
        must(manifest["format"] == 1 and manifest["origin"] == origin and manifest["size"] == size, "the manifest is of another log")
        files = {file["name"]: file for file in manifest["files"]}
        must(set(files) == set(names) - {"manifest.json", "manifest.note"}, "other files than the manifest names")
        for name, file in files.items():
            data = archive.read(name)
            must(len(data) == file["size"] and hashlib.sha256(data).hexdigest() == file["sha256"], f"{name} has other bytes")
        return walk(archive, manifest, size, root)


def walk(archive, manifest, size, root):
    whole, period = manifest["scope"] == "log", manifest.get("period")
    ends, subject = {}, set(manifest["subject"])
    proofs = None if whole else lines(archive, "proofs.jsonl")
    contents = lines(archive, "contents.jsonl")
    tree, heads, known, called_erased, erasures = Tree(), {}, {}, set(), set()
    last, events, opened, withheld, incomplete = -1, 0, 0, 0, False
    for event in lines(archive, "events.jsonl"):
        must(last < event["leaf"] < size, "an event stands outside its log")
        last, stream = event["leaf"], event["stream"]
        payload, own = base64.b64decode(event["payload"], validate=True), base64.b64decode(event["hash"], validate=True)
        in_period = period is None or period["from"] <= event["at"] < period["until"]
        explains = not in_period and event["type"] == "record.content-erased" and "previous" in event
        told = whole or (stream in subject and not explains)
        if stream not in heads or not told:
            incomplete |= event["version"] > 1 and told and period is None
            must(in_period or not told, f"{stream} begins outside the period")
            version, head = event["version"] - 1, base64.b64decode(event.get("previous") or "") if event["version"] > 1 else bytes(32)
        else:
            version, head = heads[stream]
        must(event["version"] == version + 1, f"{stream} has a gap")
        must(event_hash(head, manifest["tenant"], event, payload) == own, f"{stream} version {event['version']} has another hash")
        if told:
            heads[stream], ends[stream] = (event["version"], own), in_period
        if whole:
            must(event["leaf"] == tree.size, "an event is missing from the log")
            tree.add(leaf_hash(own))
        else:
            proof = next(proofs)
            path = [base64.b64decode(step, validate=True) for step in proof["path"]]
            must(proof["leaf"] == event["leaf"] and root_by_path(leaf_hash(own), event["leaf"], size, path) == root, "an event is not in the log")
        events += 1
        value = json.loads(payload)
        if event["type"] == "record.content-erased":
            erasures |= {content.lower() for content in value["contents"]}
        for content in contents_in(value):
            if content[0] in known:
                must(known[content[0]] == content, "two events commit to one content differently")
                continue
            known[content[0]] = content
            line = next(contents, None)
            must(line is not None and line["id"].lower() == content[0], "a content has no line")
            if line.get("absent") == "erased":
                called_erased.add(content[0])
            elif line.get("absent") == "withheld":
                withheld += 1
            else:
                must("absent" not in line, "a content is gone without an erasure")
                plain = archive.read(line["file"]) if "file" in line else line["text"].encode()
                mac = hmac.new(base64.b64decode(line["salt"], validate=True), plain, hashlib.sha256).hexdigest()
                must(len(plain) == content[2] and mac == content[1], "a content is not what was committed to")
                opened += 1
    must(next(contents, None) is None, "there are contents nobody names")
    must(all(ends.values()), "a stream ends outside the period")
    must(called_erased <= erasures, "a content is called erased, and no event says so")
    if whole:
        must(tree.size == size and tree.root() == root, "the events are not those of the checkpoint")
    must(events == manifest["events"] and opened + len(called_erased) + withheld == manifest["contents"], "the manifest counts otherwise")
    incomplete |= withheld > 0 or any(stream not in heads for stream in subject)
    return INCOMPLETE if incomplete else ERASURES if called_erased else INTACT


if __name__ == "__main__":
    try:
        witnesses = []
        if "--witnesses" in sys.argv[2:]:
            with open(sys.argv[sys.argv.index("--witnesses") + 1], encoding="utf-8") as file:
                witnesses = [read_witness(line) for line in file if line.strip()]
            must(witnesses, "there is no witness in the file")
        verdict = verify(sys.argv[1], witnesses)
    except (Tampered, zipfile.BadZipFile, zlib.error, KeyError, ValueError, StopIteration, NotImplementedError, EOFError) as fault:
        print(f"tampered: {fault!r}")
        sys.exit(TAMPERED)
    print({INTACT: "intact", ERASURES: "intact with erasures", INCOMPLETE: "incomplete"}[verdict])
    sys.exit(verdict)
