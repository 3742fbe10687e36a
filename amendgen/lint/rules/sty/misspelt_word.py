"""A word of the field is misspelt.

What: "occured", "seperate", "Leesee": spellings that no dictionary has, of words that instruments are made of.
Why: a term that is misspelt is not found by who looks for it, and one in a name is another name.
Authority: the dictionaries; none of these spellings is a variant.
Example: "an Event of Default has occured" for "has occurred".
Remedy: write the word as it is spelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from amendgen.diagnostics import Severity
from amendgen.lint.finding import Finding
from amendgen.lint.index import Index
from amendgen.lint.passages import Span
from amendgen.lint.rule import About
from amendgen.lint.subjects import WORDS

ABOUT = About(17, Severity.WARNING, WORDS)
# fmt: off
_RIGHT = {
    "accomodate": "accommodate", "acknowlege": "acknowledge", "acknowleges": "acknowledges",
    "administative": "administrative", "adminstration": "administration", "adminstrative": "administrative",
    "aggreement": "agreement", "aggregrate": "aggregate", "agreeement": "agreement", "agreemnt": "agreement",
    "agregate": "aggregate", "agrement": "agreement", "aircarft": "aircraft", "airfcraft": "aircraft",
    "amendement": "amendment", "amendmant": "amendment", "ammended": "amended", "ammendment": "amendment",
    "asignment": "assignment", "assigment": "assignment", "assignement": "assignment",
    "availible": "available", "borower": "borrower", "borrrower": "borrower", "busines": "business",
    "bussiness": "business", "colateral": "collateral", "collatral": "collateral", "commitee": "committee",
    "committment": "commitment", "consistant": "consistent", "conveyence": "conveyance",
    "coporation": "corporation", "corporaton": "corporation", "corportation": "corporation",
    "counterpar": "counterpart", "counterpats": "counterparts", "couterparts": "counterparts",
    "definately": "definitely", "deleware": "Delaware", "delware": "Delaware",
    "effectivenes": "effectiveness", "effectivness": "effectiveness", "enforcable": "enforceable",
    "enviromental": "environmental", "excuted": "executed", "exection": "execution", "exectued": "executed",
    "existance": "existence", "foregoeing": "foregoing", "forgoing": "foregoing", "gaurantor": "guarantor",
    "gauranty": "guaranty", "goverment": "government", "govermental": "governmental",
    "governement": "government", "guarentee": "guarantee", "guarenty": "guaranty", "hearby": "hereby",
    "herby": "hereby", "hereinabvove": "hereinabove", "hererunder": "hereunder", "heretofor": "heretofore",
    "herunder": "hereunder", "includng": "including", "inclusing": "including", "inculding": "including",
    "indebtednes": "indebtedness", "indebtness": "indebtedness", "indemify": "indemnify",
    "instrumnet": "instrument", "insurence": "insurance", "intrest": "interest", "judgemental": "judgmental",
    "leesee": "lessee", "leesor": "lessor", "liabilty": "liability", "liablity": "liability",
    "liason": "liaison", "limitaton": "limitation", "limition": "limitation", "maintainance": "maintenance",
    "maintenence": "maintenance", "modifed": "modified", "modifiy": "modify", "morgage": "mortgage",
    "mortage": "mortgage", "neccessary": "necessary", "necesary": "necessary",
    "nothwithstanding": "notwithstanding", "notwithstandng": "notwithstanding",
    "notwithstaning": "notwithstanding", "obligaton": "obligation", "obligatons": "obligations",
    "occured": "occurred", "occurence": "occurrence", "occuring": "occurring", "paragragh": "paragraph",
    "payement": "payment", "paymnet": "payment", "persuant": "pursuant", "prepayement": "prepayment",
    "priviledge": "privilege", "provison": "provision", "pursuent": "pursuant", "reciept": "receipt",
    "recieve": "receive", "recieved": "received", "refered": "referred", "referrence": "reference",
    "registratiom": "registration", "reimbursment": "reimbursement", "repayement": "repayment",
    "replacment": "replacement", "representitive": "representative", "repsect": "respect",
    "resepct": "respect", "respectivly": "respectively", "restatment": "restatement", "sectoin": "section",
    "secton": "section", "sentance": "sentence", "seperate": "separate", "seperately": "separately",
    "settlment": "settlement", "shedule": "schedule", "sheduled": "scheduled", "statment": "statement",
    "subsidaiary": "subsidiary", "subsidaries": "subsidiaries", "subsidary": "subsidiary",
    "substantialy": "substantially", "succesor": "successor", "successsor": "successor",
    "sucessor": "successor", "suplemented": "supplemented", "supplimented": "supplemented",
    "temination": "termination", "terminaton": "termination", "therin": "therein", "therof": "thereof",
    "therunder": "thereunder", "thier": "their", "threof": "thereof", "transfered": "transferred",
    "transfering": "transferring", "undersignd": "undersigned", "undersinged": "undersigned",
    "unenforcable": "unenforceable", "untill": "until", "waranty": "warranty", "warrantys": "warranties",
    "warrents": "warrants", "warrenty": "warranty", "wherof": "whereof", "withold": "withhold",
    "witholding": "withholding", "writen": "written",
}
# fmt: on
_WORD = re.compile(r"(?<![\w'-])[A-Za-z]{4,}(?![\w'-])")


def findings(index: Index) -> Iterator[Finding]:
    """Each such word, with its right spelling."""
    for passage in index.passages:
        if _RIGHT.keys().isdisjoint(_WORD.findall(passage.text.casefold())):
            continue
        for found in _WORD.finditer(passage.text):
            if right := _RIGHT.get(found[0].casefold()):
                span = Span(passage, found.start(), found.end())
                yield Finding(span, f'"{found[0]}" is misspelt', f'write "{right}"')
