class Query:
    def __init__(self, table):
        self._table = table
        self._where = []
        self._limit = None
        self._columns = ("*",)

    def select(self, *columns):
        self._columns = columns
        return self

    def where(self, **conditions):
        self._where.extend(f"{k} = {v!r}" for k, v in conditions.items())
        return self

    def limit(self, n):
        self._limit = n
        return self

    def __str__(self):
        sql = f"SELECT {', '.join(self._columns)} FROM {self._table}"
        if self._where:
            sql += " WHERE " + " AND ".join(self._where)
        return sql + (f" LIMIT {self._limit}" if self._limit is not None else "")


print(Query("users"))
str(Query("users").select("id", "name").where(age=30, city="Oslo").limit(5))
