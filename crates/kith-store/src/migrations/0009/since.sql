-- Since when somebody is at a stage is told by the first of the changes that say the same of it.
UPDATE enrollment_now AS n SET since = (
    SELECT min(r.on_date) FROM stage_event r
    WHERE r.enrollment = n.enrollment AND r.stage = n.stage AND r.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM stage_event o
                      WHERE o.enrollment = n.enrollment AND o.stage <> n.stage AND o.deleted_at IS NULL
                        AND (o.on_date, o.id) > (r.on_date, r.id)))
WHERE (SELECT count(*) FROM stage_event x WHERE x.enrollment = n.enrollment AND x.deleted_at IS NULL) > 1;
