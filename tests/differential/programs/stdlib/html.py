import html
from html import escape, unescape

samples = ["<a href=\"x\">Tom & 'Jerry'</a>", "plain", "", "5 < 6 > 4"]
print([escape(s) for s in samples])
print([escape(s, quote=False) for s in samples[:1]], [unescape(escape(s)) == s for s in samples])
print(unescape("&lt;p&gt; &amp;amp; &eacute; &#233; &#xe9; &nbsp;| &notanentity; &copy &#0; &#128;"), html.escape("é"))


def render(tag, text, **attributes):
    inner = "".join(f' {k.rstrip("_")}="{escape(str(v))}"' for k, v in attributes.items())
    return f"<{tag}{inner}>{escape(text)}</{tag}>"


print(render("p", "1 < 2", class_="a&b", id=3))
try:
    escape(5)
except AttributeError as error:
    print(error)
