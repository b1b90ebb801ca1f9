"""The kinds of document that careers recognises."""

from careers.employers import importing as employer_feature
from careers.profiles import importing as profile
from careers.vacancies import brochure_importing as brochure
from careers.vacancies import importing as vacancy
from portal.importing.registry import Importer, importers

for room in (profile, employer_feature, brochure, vacancy):
    importers.register(room.KIND)(Importer(room.KIND, room.score, room.parse))
