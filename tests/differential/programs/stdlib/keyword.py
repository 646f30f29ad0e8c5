import keyword
from keyword import iskeyword, issoftkeyword, kwlist, softkwlist

words = "class klass match lambda None async print True _ type nonlocal case".split()
print([w for w in words if iskeyword(w)], [w for w in words if issoftkeyword(w) and w != "type"])
print("await" in kwlist, len(kwlist) >= 35, "match" in softkwlist, keyword.iskeyword("def"), iskeyword("DEF"))


def safe_name(name):
    name = "".join(c if c.isalnum() else "_" for c in name)
    return name + "_" if iskeyword(name) or not name.isidentifier() else name


[safe_name(n) for n in ("class", "first name", "ok", "for", "2x")]
