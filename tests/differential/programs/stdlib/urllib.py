import urllib.parse
from urllib import parse
from urllib.parse import quote, unquote

print(urllib.parse is parse, parse.quote("a/b c?d=é&f"), quote("a/b", safe=""), unquote("a%20b%2Fc+d%C3%A9"), urllib.parse.urljoin("http://a/b/c", "../d"))
url = urllib.parse.urlparse("https://user:pw@host.example:8080/path;p?q=1#frag")
url.netloc, url.port, url.hostname, url.username, url.path
