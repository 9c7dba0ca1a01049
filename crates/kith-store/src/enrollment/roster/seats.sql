SELECT n.enrollment, n.person, n.role, n.stage, n.since
FROM enrollment_now n
WHERE {which} AND {seen}
