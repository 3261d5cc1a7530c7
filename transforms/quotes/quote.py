"""What is read about one quote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Quote:
    """Words reported as somebody's: content without its quotation marks, cue and speaker, as code-point spans.

    `kind`: direct, indirect or mixed. `speaker_chain` is the number of the speaker's entity in this article
    (`Mention.chain`); None is unknown. `polarity` is what the cue claims of the words: neutral, claim, admit, deny or
    negated ("did not say"). `rule` names what tied the words to their cue and speaker.
    """

    char_start: int
    char_end: int
    kind: str
    cue_start: int | None
    cue_end: int | None
    speaker_start: int | None
    speaker_end: int | None
    speaker_chain: int | None
    polarity: str | None = None
    rule: str | None = None
