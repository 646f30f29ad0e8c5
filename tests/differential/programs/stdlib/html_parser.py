import html.parser
from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links = []
        self._depth = 0
        self._text = []

    def handle_starttag(self, tag, attrs):
        self._depth += 1
        if tag == "a":
            self.links.append(dict(attrs).get("href"))
        print("start", tag, attrs, self._depth, self.getpos())

    def handle_endtag(self, tag):
        self._depth -= 1
        print("end", tag)

    def handle_startendtag(self, tag, attrs):
        print("empty", tag, attrs)

    def handle_data(self, data):
        if data.strip():
            self._text.append(data.strip())

    def handle_comment(self, data):
        print("comment", data)

    def handle_decl(self, decl):
        print("decl", decl)


parser = Links()
parser.feed("<!DOCTYPE html>\n<p class='x' id=y>Tom &amp; <a href='/a?b=1&amp;c'>link</a><br/>")
parser.feed("<!-- note -->caf&eacute; <A HREF=two.html>B</A></p>")
parser.close()
print(parser.links, parser._text, isinstance(parser, html.parser.HTMLParser))
parser.reset()
parser.rawdata
