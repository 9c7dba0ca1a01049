SELECT n.enrollment, n.person, {own}
FROM enrollment_now n
WHERE {which} AND {role} AND {stage} AND {seen}
