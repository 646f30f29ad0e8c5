# Send the newsletter to all customers and the press, in each reader's language.
from collections import Counter
from enum import Enum


class Outcome(Enum):
    SENT = "sent"
    NOT_WANTED = "not wanted"
    FAILED = "failed"


def deliver(contact) -> Outcome:
    """Compose and send one copy; a copy that cannot be sent does not stay behind as a draft."""
    text = render_template(
        f"news-{contact.language}",
        {"name": contact.name, "headline": headline, "text": texts.get(contact.language, texts["en"])},
    )
    draft = compose([contact.email], headline, text, priority="low")
    try:
        send(draft.id)
    except PermissionError as error:
        print(f"{contact.name}: {error}")
        outcome = Outcome.NOT_WANTED
    except Exception as error:  # anything the mail system has against this recipient
        print(f"{contact.name}: {error}")
        outcome = Outcome.FAILED
    else:
        return Outcome.SENT
    discard_draft(draft.id)
    return outcome


readers = [contact for group in ("customer", "press") for contact in find_contacts(group=group)]
outcomes = Counter(deliver(contact) for contact in readers)

sent = [message for message in list_messages("sent") if message.subject == headline]
print(f"{len(sent)} copies sent")
{
    "outcomes": {outcome.value: outcomes[outcome] for outcome in Outcome},
    "first_lines": [message.body.splitlines()[0] for message in sent],
    "drafts_left": len(list_messages()),
}
