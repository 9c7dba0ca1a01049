mod backing_up;
mod damage;
mod holding;
mod killed;
mod mounts;
mod opening;
mod rekeying;
mod restoring;
