-- Since when somebody is at a stage, of each change: the first day of those before it that say the
-- same without another between.
CREATE VIEW stage_event_since AS
SELECT s.id AS event, (
    SELECT min(r.on_date) FROM stage_event r
    WHERE r.enrollment = s.enrollment AND r.stage = s.stage AND r.deleted_at IS NULL
      AND (r.on_date, r.id) <= (s.on_date, s.id)
      AND NOT EXISTS (SELECT 1 FROM stage_event o
                      WHERE o.enrollment = s.enrollment AND o.stage <> s.stage AND o.deleted_at IS NULL
                        AND (o.on_date, o.id) > (r.on_date, r.id)
                        AND (o.on_date, o.id) < (s.on_date, s.id))) AS since
FROM stage_event s;

UPDATE enrollment_now AS n SET since = (
    SELECT v.since FROM stage_event s JOIN stage_event_since v ON v.event = s.id
    WHERE s.enrollment = n.enrollment AND s.deleted_at IS NULL
    ORDER BY s.on_date DESC, s.id DESC LIMIT 1)
WHERE (SELECT count(*) FROM stage_event x WHERE x.enrollment = n.enrollment AND x.deleted_at IS NULL) > 1;
