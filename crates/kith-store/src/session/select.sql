SELECT s.id, s.program, s.number, s.title, s.kind, s.status, s.starts_local, s.ends_local, s.zone,
       s.place, s.purpose, s.is_optional, s.counts, s.minutes, s.rule
FROM session s
