//! The one thread that owns the one connection.

use std::any::Any;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{JoinHandle, ThreadId};

use crate::StoreError;
use crate::read::Read;
use crate::workspace::Workspace;

/// What is asked of the thread.
type Request = Box<dyn FnOnce(&mut Workspace) + Send>;

/// Takes requests in the order they come and answers each before the next.
pub(crate) struct StoreThread {
    desk: Mutex<Desk>,
    thread: Mutex<Option<JoinHandle<()>>>,
    thread_id: ThreadId,
}

/// What callers share.
struct Desk {
    /// `None` once closed.
    door: Option<Sender<Request>>,
    /// By topic, the flag of the newest look: set when a newer one comes.
    newest: HashMap<&'static str, Arc<AtomicBool>>,
}

impl StoreThread {
    pub(crate) fn start(workspace: Workspace) -> Result<Self, StoreError> {
        let path = workspace.path().to_owned();
        let (door, requests) = channel();
        let thread = std::thread::Builder::new()
            .name("store".into())
            .spawn(move || serve(workspace, requests))
            .map_err(|error| StoreError::io(path, error))?;
        Ok(Self {
            desk: Mutex::new(Desk {
                door: Some(door),
                newest: HashMap::new(),
            }),
            thread_id: thread.thread().id(),
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Runs `f` on the thread and waits for its answer.
    ///
    /// # Errors
    /// Those of `f`; `Panicked` where it panicked, with nothing of it kept;
    /// `Closed`.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Workspace) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = channel();
        self.send(Box::new(move |workspace| {
            // Whoever asked may have gone; the answer is then nobody's.
            let _ = answer.send(guarded(workspace, f));
        }))?;
        answered.recv().map_err(|_| StoreError::Closed)?
    }

    /// A look that a newer one on the same topic makes pointless: it then ends
    /// with `Canceled`, waiting or running. A write has no topic.
    pub(crate) fn run_latest<T: Send + 'static>(
        &self,
        topic: &'static str,
        f: impl FnOnce(&Read<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let stale = Arc::new(AtomicBool::new(false));
        if let Some(older) = locked(&self.desk).newest.insert(topic, Arc::clone(&stale)) {
            older.store(true, Ordering::Relaxed);
        }
        self.run(move |workspace| {
            if stale.load(Ordering::Relaxed) {
                return Err(StoreError::Canceled);
            }
            workspace.look_until(&stale, f)
        })
    }

    /// Answers what was asked before, then closes the workspace.
    pub(crate) fn close(&self) {
        locked(&self.desk).door = None;
        let thread = locked(&self.thread).take();
        // The last handle may be let go on the thread itself.
        if let Some(thread) = thread
            && self.thread_id != std::thread::current().id()
        {
            // It catches panics itself; joining one tells nothing new.
            let _ = thread.join();
        }
    }

    fn send(&self, request: Request) -> Result<(), StoreError> {
        if self.thread_id == std::thread::current().id() {
            return Err(StoreError::Panicked {
                message: "the store thread would wait for itself".into(),
            });
        }
        let desk = locked(&self.desk);
        let door = desk.door.as_ref().ok_or(StoreError::Closed)?;
        door.send(request).map_err(|_| StoreError::Closed)
    }
}

impl Drop for StoreThread {
    fn drop(&mut self) {
        self.close();
    }
}

fn serve(mut workspace: Workspace, requests: Receiver<Request>) {
    for request in requests {
        request(&mut workspace);
    }
}

fn guarded<T>(
    workspace: &mut Workspace,
    f: impl FnOnce(&mut Workspace) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    // What a panic leaves half done is tidied up below.
    let answer = catch_unwind(AssertUnwindSafe(|| f(workspace)));
    workspace.tidy()?;
    match answer {
        Ok(answer) => answer.map_err(|error| workspace.offer_backup(error)),
        Err(panic) => Err(StoreError::Panicked {
            message: words(&*panic),
        }),
    }
}

fn words(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|said| (*said).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it is held; and if, the values are whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use std::sync::Arc;

    use kith_model::step::{Label, StepKind};

    use crate::history::UndoRequest;
    use crate::testing::Place;
    use crate::{Job, Store, StoreError, Tx};

    const ENDLESS: &str =
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";

    #[test]
    fn a_panic_is_reported_and_rolled_back_and_the_store_goes_on() {
        let place = Place::new();
        let (store, _) = place.create();
        let panicked = store
            .thread
            .run(|workspace| -> Result<(), StoreError> {
                workspace.conn().execute_batch(
                    "BEGIN; INSERT INTO setting (name, value) VALUES ('half', 'done')",
                )?;
                panic!("a bug of ours");
            })
            .unwrap_err();
        assert!(
            matches!(&panicked, StoreError::Panicked { message } if message == "a bug of ours"),
            "it says what happened: {panicked:?}"
        );
        let kept: i64 = store
            .read(|read| {
                Ok(read
                    .conn()
                    .query_row("SELECT count(*) FROM setting", [], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(kept, 0, "nothing of it stayed");
    }

    #[test]
    fn a_read_cannot_write() {
        let place = Place::new();
        let (store, _) = place.create();
        let write = "INSERT INTO setting (name, value) VALUES ('a', 'b')";
        let refused = store
            .read(move |read| Ok(read.conn().execute(write, [])?))
            .unwrap_err();
        assert!(
            matches!(refused, StoreError::ReadOnly),
            "every write is a step: {refused:?}"
        );
        let _ = store.read(|_| -> Result<(), StoreError> { panic!("in a read") });
        let written = store
            .thread
            .run(move |workspace| Ok(workspace.conn().execute(write, [])?))
            .unwrap();
        assert_eq!(
            written, 1,
            "a read that panicked leaves no writer locked out"
        );
    }

    #[test]
    fn a_newer_look_ends_the_older_one_that_runs() {
        let place = Place::new();
        let (store, _) = place.create();
        let (started, begun) = channel();
        let older = std::thread::spawn({
            let store = store.clone();
            move || {
                store.read_latest("search", move |read| {
                    started.send(()).expect("the test waits for it");
                    Ok(read
                        .conn()
                        .query_row(ENDLESS, [], |row| row.get::<_, i64>(0))?)
                })
            }
        });
        begun.recv().unwrap();
        let newer = store.read_latest("search", |_| Ok("found")).unwrap();
        assert_eq!(newer, "found", "the newer one is answered");
        let ended = older.join().unwrap().unwrap_err();
        assert!(
            matches!(ended, StoreError::Canceled),
            "the endless one gave way: {ended:?}"
        );
    }

    #[test]
    fn asking_the_store_from_within_is_an_error_and_no_standstill() {
        let place = Place::new();
        let (store, _) = place.create();
        let within = store.clone();
        let refused = store.read(move |_| within.about()).unwrap_err();
        assert!(
            matches!(refused, StoreError::Panicked { .. }),
            "a bug of ours: {refused:?}"
        );
        store.about().expect("the thread goes on");
    }

    #[test]
    fn a_step_goes_through_the_thread_and_is_taken_back() {
        let place = Place::new();
        let (store, _) = place.create();
        let count = |store: &Store| {
            store
                .read(|read| {
                    let sql = "SELECT count(*) FROM organization";
                    Ok(read.conn().query_row(sql, [], |row| row.get::<_, i64>(0))?)
                })
                .unwrap()
        };
        let add = |tx: &Tx<'_>| -> Result<i64, StoreError> {
            let key = tx.next_key()?;
            tx.conn().execute(
                "INSERT INTO organization (id, created_at, name) VALUES (?1, 0, 'Mill')",
                [key],
            )?;
            Ok(key)
        };
        let label = || Label::new(StepKind::OrganizationAdded);
        let changed = store.transact(label(), add).unwrap();
        assert!(changed.step.is_some(), "it is a step in history");
        let job = Arc::new(Job::quiet());
        job.cancel();
        let canceled = store
            .transact_with(label(), job, move |tx| {
                add(tx)?;
                tx.progress(1, 2)
            })
            .unwrap_err();
        assert!(matches!(canceled, StoreError::Canceled), "{canceled:?}");
        assert_eq!(count(&store), 1, "the first stayed, nothing of the second");
        store.close();
        let store = place.open().unwrap();
        let undone = store.undo(UndoRequest::default()).unwrap();
        assert!(undone.is_some(), "history survives closing");
        assert_eq!(count(&store), 0, "taken back");
    }

    #[test]
    fn after_closing_every_handle_is_told_so() {
        let place = Place::new();
        let (store, _) = place.create();
        let other = store.clone();
        store.close();
        assert!(
            matches!(other.about(), Err(StoreError::Closed)),
            "the thread is gone"
        );
        place.open().expect("and so is its lock").close();
    }
}
