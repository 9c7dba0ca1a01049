//! What the machine must have before Kith can be built, and how to get it.

use std::env;
use std::process::Stdio;

use anyhow::{Context, Result, bail, ensure};

use crate::tools;

/// What a command is about to do, which decides what it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build Kith and open it on the screen there is.
    Window,
    /// Build Kith and open it on a virtual screen.
    VirtualWindow,
    /// Everything CI runs.
    Tests,
}

/// Makes sure that the system packages and Node are there, installing packages
/// on Debian and Ubuntu.
pub fn prepare(purpose: Purpose) -> Result<()> {
    if cfg!(target_os = "linux") {
        install(&missing(purpose))?;
    } else {
        check_compiler()?;
    }
    check_node()
}

/// How to see that a package is there.
enum Sign {
    Program(&'static str),
    Library(&'static str),
    Package(&'static str),
}

/// Package of Debian, how to see that it is there, and whether it is for building,
/// for a virtual screen or for tests.
const NEEDS: &[(&str, Sign, Purpose)] = &[
    ("build-essential", Sign::Program("cc"), Purpose::Window),
    ("build-essential", Sign::Program("make"), Purpose::Window),
    ("pkg-config", Sign::Program("pkg-config"), Purpose::Window),
    ("libssl-dev", Sign::Library("openssl"), Purpose::Window),
    ("libgtk-3-dev", Sign::Library("gtk+-3.0"), Purpose::Window),
    (
        "libwebkit2gtk-4.1-dev",
        Sign::Library("webkit2gtk-4.1"),
        Purpose::Window,
    ),
    (
        "librsvg2-dev",
        Sign::Library("librsvg-2.0"),
        Purpose::Window,
    ),
    (
        "libclang-dev",
        Sign::Package("libclang-*dev"),
        Purpose::Window,
    ),
    ("xvfb", Sign::Program("Xvfb"), Purpose::VirtualWindow),
    (
        "dbus",
        Sign::Program("dbus-run-session"),
        Purpose::VirtualWindow,
    ),
    (
        "webkit2gtk-driver",
        Sign::Program("WebKitWebDriver"),
        Purpose::Tests,
    ),
    (
        "at-spi2-core",
        Sign::Package("at-spi2-core"),
        Purpose::Tests,
    ),
    ("poppler-utils", Sign::Program("pdftotext"), Purpose::Tests),
    ("sqlite3", Sign::Program("sqlite3"), Purpose::Tests),
];

fn missing(purpose: Purpose) -> Vec<&'static str> {
    let wanted = |need: Purpose| match purpose {
        Purpose::Window => need == Purpose::Window,
        Purpose::VirtualWindow => need != Purpose::Tests,
        Purpose::Tests => true,
    };
    let mut missing: Vec<_> = NEEDS
        .iter()
        .filter(|(_, sign, need)| wanted(*need) && !sign.is_there())
        .map(|(package, ..)| *package)
        .collect();
    missing.dedup();
    missing
}

impl Sign {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(name) => tools::on_path(name),
            Self::Library(name) => {
                tools::succeeds(&mut tools::command("pkg-config", &["--exists", name]))
            }
            Self::Package(pattern) => {
                tools::command("dpkg-query", &["-W", "-f=${Status}\n", pattern])
                    .stderr(Stdio::null())
                    .output()
                    // Where packages have other names, the build itself will tell.
                    .map_or(true, |known| {
                        String::from_utf8_lossy(&known.stdout).contains("install ok installed")
                    })
            }
        }
    }
}

fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    ensure!(
        tools::on_path("apt-get"),
        "this system lacks what Debian calls {list}; please install them with its own package manager"
    );
    println!("Installing what this system lacks: {list}");
    apt(&["update", "-qq"])?;
    let mut words = vec!["install", "-y", "-qq", "--no-install-recommends"];
    words.extend(packages);
    apt(&words)
}

fn apt(arguments: &[&str]) -> Result<()> {
    let is_root = tools::read(&mut tools::command("id", &["-u"]))?.trim() == "0";
    let mut apt = if is_root {
        tools::command("apt-get", arguments)
    } else {
        let mut words = vec!["--preserve-env=DEBIAN_FRONTEND", "apt-get"];
        words.extend(arguments);
        tools::command("sudo", &words)
    };
    tools::run(
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::inherit()),
    )
    .context("the packages could not be installed")
}

fn check_compiler() -> Result<()> {
    if cfg!(target_os = "macos") {
        ensure!(
            tools::succeeds(&mut tools::command("xcode-select", &["-p"])),
            "Kith needs Apple's command line tools here: run `xcode-select --install` once"
        );
    }
    if cfg!(windows) {
        ensure!(
            env::var_os("ProgramFiles(x86)").is_some_and(|programs| {
                std::path::Path::new(&programs)
                    .join("Microsoft Visual Studio")
                    .exists()
            }),
            "Kith needs the Visual Studio Build Tools with \"Desktop development with C++\" here"
        );
    }
    Ok(())
}

fn check_node() -> Result<()> {
    const WANTED: u32 = 20;
    if !tools::on_path("node") {
        bail!("Kith's interface is built with Node {WANTED} or newer, and there is no `node` here");
    }
    let version = tools::read(&mut tools::command("node", &["--version"]))?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    let major: u32 = major
        .unwrap_or_default()
        .parse()
        .context("`node --version` says no number")?;
    ensure!(
        major >= WANTED,
        "Kith's interface is built with Node {WANTED} or newer, and this is {}",
        version.trim()
    );
    Ok(())
}
