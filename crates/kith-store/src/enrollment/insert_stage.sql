INSERT INTO stage_event (id, created_at, enrollment, stage, on_date, exit_reason, remark, audience,
                         attribution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
