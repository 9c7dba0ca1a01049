INSERT INTO attendance (id, created_at, session, person, expectation, status, minutes, reason, remark, source,
                        audience, attribution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
