"""The index on an Elasticsearch cluster. Words of queries are read by the embedded index's vocabulary, which
stands by on every host; matching, filters, counts, sorts and scores are the cluster's."""

from .index import ElasticIndex

__all__ = ["ElasticIndex"]
