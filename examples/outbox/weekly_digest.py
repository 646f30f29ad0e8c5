# Mail the team a digest of what is waiting in the outbox: plain text, wrapped, one section per priority.
import textwrap
from abc import ABC, abstractmethod
from itertools import groupby


class Section(ABC):
    def __init__(self, title, messages):
        self.title = title
        self.messages = list(messages)

    @abstractmethod
    def line(self, message) -> str: ...

    def __str__(self):
        bullets = [textwrap.fill(self.line(m), 60, initial_indent="* ", subsequent_indent="  ") for m in self.messages]
        return "\n".join([f"{self.title.upper()} ({len(self.messages)})", *bullets])


class Short(Section):
    def line(self, message):
        return f"{message.subject.strip()} to {len(message.to)} recipient{'s' if len(message.to) > 1 else ''}"


class Long(Short):
    def line(self, message):
        return f"{super().line(message)}, since {message.created_at:%d %B}: {textwrap.shorten(message.body, 40)}"


ORDER = ["high", "normal", "low"]
drafts = sorted(list_messages(), key=lambda m: (ORDER.index(m.priority), m.created_at))

sections = []
for priority, group in groupby(drafts, key=lambda m: m.priority):
    kind = Long if priority == "high" else Short
    sections.append(kind(priority, group))

body = "\n\n".join(map(str, sections))
team = find_contacts(group="team", subscribed_only=True)
draft = compose([person.email for person in team], f"Outbox digest: {len(drafts)} waiting", body)
message_id, recipients, sent_at = send(draft.id)

print(body)
f"{message_id} to {recipients} people at {sent_at:%H:%M}"
