"""What a column may be, in HR's words, with the headings under which real lists have it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

POST, PAY, WORK, TIME, TEXT, APPLY = (
    _("The post"),
    _("Pay"),
    _("Hours and contract"),
    _("Dates"),
    _("Text of the advert"),
    _("Applying"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """``words`` are headings, the likeliest first. ``many``: several columns may be this; they are joined."""

    name: str
    label: str | Promise
    group: str | Promise
    words: tuple[str, ...]
    many: bool = False


def _target(name: str, label: object, group: object, words: str, many: bool = False) -> Target:
    return Target(name, label, group, tuple(words.split(", ")), many)  # type: ignore[arg-type]


TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        _target("title", _("Job title"), POST,
            "job title, post title, vacancy title, position title, advert title, title, job name, post name, role title,"
            " position, post, role, vacancy, job, vacancy name, jobtitle, designation"),
        _target("reference", _("Reference number"), POST,
            "reference, ref, job ref, job reference, vacancy ref, vacancy reference, vacancy id, job id, reference number,"
            " ref no, vacancy number, vacancy no, job number, req id, requisition, requisition id, requisition number,"
            " post number, position id, position number, id, advert id, advert ref, identifier, guid, external id, job code,"
            " post ref, req no"),
        _target("team", _("Team"), POST,
            "team, team name, department, service, service area, section, division, directorate, unit, business unit,"
            " dept, area, function"),
        _target("employer", _("Employer"), POST,
            "employer, employer name, organisation, organization, company, council, authority, hiring organisation,"
            " hiring organization, hiring organization name, organisation name, company name, recruiter"),
        _target("posts", _("Number of posts"), POST,
            "number of posts, no of posts, number of vacancies, no of vacancies, vacancies, openings, headcount,"
            " positions, number of positions, posts, quantity, total positions"),
        _target("status", _("Open or closed"), POST,
            "status, advert status, vacancy status, job status, state, stage, live, published, open, is open, current status,"
            " posting status"),
        _target("place", _("Place of work"), POST,
            "location, place, work location, base, work base, job location, town, city, site, office, office base,"
            " workplace, place of work, locality, location name, based at, job location address address locality,"
            " primary location, locations, county, region", many=True),
        _target("address", _("Address or postcode"), POST,
            "postcode, post code, address, location postcode, street, address line 1, full address, zip, postal code,"
            " job location address postal code, job location address street address", many=True),
        _target("who", _("Who can apply"), POST,
            "who can apply, eligibility, open to, applicants, candidate type, audience, qualification,"
            " qualification level, qualifications, registration, professional registration, experience level, advertised to,"
            " internal external"),
        _target("pay", _("Pay, in words"), PAY,
            "salary, pay, salary range, pay range, salary details, salary text, salary description, remuneration,"
            " salary and grade, grade and salary, salary grade, grade salary, pay and grade, package, wage, rate of pay,"
            " pay details, advertised salary, salary band, salary display, compensation, grade pay"),
        _target("pay_from", _("Pay from"), PAY,
            "salary from, pay from, minimum salary, salary min, min salary, salary minimum, from salary, pay min,"
            " minimum pay, salary low, salary lower, bottom of scale, base salary value min value, salary from gbp,"
            " min pay, starting salary, min, from, minimum, lower"),
        _target("pay_to", _("Pay to"), PAY,
            "salary to, pay to, maximum salary, salary max, max salary, salary maximum, to salary, pay max, maximum pay, max, to, maximum, upper,"
            " salary high, salary upper, top of scale, base salary value max value, max pay"),
        _target("pay_period", _("Paid by the hour, month or year"), PAY,
            "pay period, salary period, salary unit, salary type, pay frequency, salary frequency, per, rate type, frequency,"
            " base salary value unit text, pay basis, salary basis, pay type, interval, compensation interval, rate"),
        _target("grade", _("Grade"), PAY,
            "grade, pay grade, band, pay band, scale, job grade, spinal points, scp, pay scale, grade name"),
        _target("hours", _("Hours a week"), WORK,
            "hours, hours per week, weekly hours, working hours, contracted hours, hrs, hours week, hours of work,"
            " work hours, hours pw, contract hours, fte, weekly hrs"),
        _target("contract", _("Contract"), WORK,
            "contract, contract type, contract term, employment type, job type, type, vacancy type, post type, position type,"
            " permanent or temporary, tenure, term, employment status, basis, contract details, appointment type"),
        _target("pattern", _("Working pattern"), WORK,
            "working pattern, work pattern, pattern, full time or part time, full part time, ft pt, shifts, shift pattern,"
            " schedule, job schedule, time type, work schedule, full time part time"),
        _target("workplace", _("Office, hybrid or remote"), WORK,
            "workplace, hybrid, remote, working style, work style, workstyle, location type, job location type,"
            " hybrid working, agile working, remote working, work arrangement"),
        _target("car", _("Car"), WORK, "car, driving, driver, car user, driving licence, travel, car required"),
        _target("visa", _("Visa sponsorship"), WORK,
            "visa, sponsorship, visa sponsorship, sponsorship available, certificate of sponsorship, skilled worker visa"),
        _target("closes", _("Closing date"), TIME,
            "closing date, closes, close date, closing, end date, expiry date, expires, deadline, application deadline,"
            " advert end date, apply by, valid through, closing date and time, application closing date, date closes,"
            " expiry, advert closes, posting end date, unposting date, advert expiry, applications close, closes on,"
            " advert end, post closes, closes at, expires at, valid until, ends"),
        _target("closes_time", _("Closing time"), TIME, "closing time, close time, time, closes at, deadline time"),
        _target("opens", _("Opening date"), TIME,
            "opening date, opens, posted, date posted, start advert, advert start date, advertised, published date,"
            " publish date, live date, posting date, open date, date advertised, pub date, publication date, advert opens,"
            " post opens, go live date, advert start, posting start date, date published, published at, posted at, opens at, created at, start advert"),
        _target("interview", _("Interview date"), TIME,
            "interview date, interviews, interview, interview dates, assessment date, date of interview"),
        _target("summary", _("Summary"), TEXT,
            "summary, short description, teaser, intro, headline, abstract, strapline, brief description, overview,"
            " advert summary"),
        _target("the_work", _("The work"), TEXT,
            "description, job description, advert text, advert, full description, job advert, details, text, body, content,"
            " main duties, duties, about the role, the role, advert body, job details, external description, responsibilities,"
            " job purpose, purpose of role, advert copy, encoded, information, about the job, about the post, the job, description html", many=True),
        _target("who_we_look_for", _("Who you look for"), TEXT,
            "person specification, requirements, about you, essential criteria, skills, criteria, essential, desirable,"
            " experience requirements, person spec, who we are looking for, qualifications and experience, candidate profile,"
            " desirable criteria", many=True),
        _target("what_we_offer", _("What you offer"), TEXT,
            "benefits, what we offer, job benefits, rewards, we offer, package details, our offer", many=True),
        _target("how_we_recruit", _("How you recruit"), TEXT,
            "how to apply, selection process, recruitment process, application process, next steps, application details,"
            " safeguarding statement, additional information", many=True),
        _target("apply_url", _("Link to the advert or to apply"), APPLY,
            "apply url, url, link, apply link, application url, application link, job url, advert url, web link, apply,"
            " apply online, vacancy url, advert link, job link, website, web address, external url, apply here, vacancy link"),
        _target("apply_email", _("Address to apply"), APPLY,
            "application email, apply email, applications to, email applications to, recruitment email, send applications to, apply by email, apply by e mail, apply by email to, apply by e mail to,"
            " application e mail, apply e mail, email to apply"),
        _target("contact_name", _("Who to talk to"), APPLY,
            "contact, contact name, hiring manager, recruiting manager, line manager, manager, contact person,"
            " informal contact, recruiter name, vacancy manager, enquiries"),
        _target("contact_role", _("Their role"), APPLY, "contact role, contact title, manager title, contact job title"),
        _target("contact_email", _("Their e-mail"), APPLY,
            "contact email, email, e mail, manager email, hiring manager email, contact e mail, enquiries email,"
            " email address"),
        _target("contact_phone", _("Their phone"), APPLY,
            "contact phone, phone, telephone, tel, contact number, contact telephone, phone number, mobile,"
            " telephone number, contact tel"),
    )
}  # fmt: skip


def choices() -> list[tuple[str, object]]:
    """For a select: groups of targets below "not used"."""
    groups: dict[str, list[tuple[str, object]]] = {}
    for target in TARGETS.values():
        groups.setdefault(str(target.group), []).append((target.name, target.label))
    return [("", _("Not used")), *groups.items()]


def labels(names: Iterable[str]) -> list[str]:
    return [str(TARGETS[name].label) for name in names if name in TARGETS]
