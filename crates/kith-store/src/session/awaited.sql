SELECT count(*),
       coalesce(sum(a.status = 'unmarked'), 0),
       coalesce(sum(a.status IN ('apologies', 'excused')), 0)
FROM attendance a
WHERE a.session = ?1 AND a.deleted_at IS NULL
  AND a.expectation = 'expected' AND a.status <> 'not_applicable'
