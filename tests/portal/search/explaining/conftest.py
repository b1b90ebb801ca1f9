from tests.portal.search.rules.conftest import holding, index_of_the_corpus  # noqa: F401
