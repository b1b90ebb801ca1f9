"""Text that gives orders to a machine. A page is content, never an instruction: from there on it is not read."""

import re
from functools import lru_cache

from .sentences import sentences_of

MACHINE = r"(?:ai|a\.i\.|assistant|chat ?bot|bot|language model|model|llm|gpt|chat ?gpt|claude|copilot|system|agent|machine)"
SAY = r"(?:reply|respond|answer|output|say|print|state|repeat|write|return|tell (?:them|him|her|everyone|the (?:user|reader|person|candidate)))"
ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass|drop|discard|skip)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines?|(?:all|everything|anything) (?:above|before|else|you)|passages?|context|guardrails?|safety)\b"
    rf"|\b(?:note|message|instruction|attention|memo|dear|hey|hello|hi|for|to)[,:]? (?:to )?(?:any |the |an? |this |every |all )?{MACHINE}s?\b\s*[,:!.-]"
    r"|^\W*(?:ai|assistant|chat ?bot|llm|gpt|developer|(?-i:SYSTEM|HUMAN|USER))\W{0,3}:"
    rf"|^\W*(?:{MACHINE}|developer|user) (?:prompt|message|note|instructions?|override)\W{{0,3}}:"
    rf"|\bif you (?:are|'re) (?:an? |the )?{MACHINE}\b|\bas an? (?:ai|language model|llm|chat ?bot)\b|\byou are (?:now |no longer )?(?:an? |the )?(?:[\w-]+ ){{0,3}}(?:ai|assistant|chat ?bot|bot|language model|model|dan)\b"
    r"|\byou are now\b|\bfrom now on\b.{0,30}\byou\b|\bnew (?:instructions?|rules?|orders?|task|system prompt)\b|\byour (?:new |only |real |first |next )*(?:task|instructions?|orders?|prompt|system prompt|programming)\b"
    r"|\b(?:system|developer|initial|hidden) (?:prompt|message|override|instructions?|mode)\b|\bdeveloper mode\b|\bjailbreak|\bdo anything now\b|\bprompt injection\b"
    rf"|\b(?:when|whenever|if)\b.{{0,30}}\b(?:asked|asks|ask|answering|queried|replying)\b.{{0,60}}\b{SAY}\b.{{0,20}}[:\"“]"
    rf"|\b(?:you must|you should|always|only|please|instead|simply|must|to every question|to all questions),? (?:\w+ ){{0,2}}{SAY}\b[^.“\"]{{0,25}}:"
    rf"|^\W*{SAY}\b(?: only| exactly| verbatim| this| the following| back| in full| with)*\s*[:\"“]"
    r"|\b(?:correct|right|only|true|official|final|expected|approved) (?:answer|response|reply|output)\b(?: \w+){0,3}(?: is\b|:)"
    r"|<\|?/?(?:im_start|im_end|system|inst|instructions?|assistant|passages?|s)\|?>|\[/?inst\]|#{2,}\s*(?:instruction|system|response)|\bend of (?:passages?|context|data|document)\b|\bbegin (?:system|admin|new)\b"
    r"|\b(?:do not|don't|never|stop) (?:cite|citing|quote|mention|reveal|verify|check|use|follow(?:ing)?|read(?:ing)?)\b.{0,25}\b(?:passages?|sources?|rules|prompt|instructions?)\b"
    r"|\b(?:base64|rot13)\b|\bexecute (?:the|this|these)\b|\bsudo\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=5_000)
def without_orders(text: str) -> str:
    """What stands before the first sentence that gives one: what follows may be what it wants to be said."""
    end = 0
    for sentence in sentences_of(text):
        start = text.index(sentence, end)
        if ORDER.search(sentence):
            return text[:start].rstrip()
        end = start + len(sentence)
    return text
