//! A real nginx, for as long as a test needs it: one server with the settings that we ship, and on
//! another port, which is another origin, the pages of hosts in which the explainer is embedded.

use crate::{
    project,
    run::{Kept, free_port},
    tools, unpacked,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A running nginx.
pub struct Nginx {
    /// The address of the server with our settings.
    pub embed: String,
    /// The address of the hosts' pages.
    pub hosts: String,
    /// What was asked of the first: a line a request, of port, method, address, status, referrer,
    /// cookies and origin, between them tabs, `-` for what was not sent.
    pub log: PathBuf,
    /// What was asked of the second, likewise.
    pub hosts_log: PathBuf,
    _process: Kept,
}

/// What hosts' pages call us; served, it is the address of the first server.
const PUBLIC: &str = "https://variorum.example";

/// The settings around ours. One process, so that it cannot leave others behind. What a host may have
/// turned on for all its servers is on here as well; ours must not mind.
const AROUND: &str = r#"daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
    client_body_temp_path temporary-body;
    proxy_temp_path temporary-proxy;
    fastcgi_temp_path temporary-fastcgi;
    uwsgi_temp_path temporary-uwsgi;
    scgi_temp_path temporary-scgi;
    sendfile on;
    gzip on;
    gzip_types *;
    log_format asked '$server_port\t$request_method\t$request_uri\t$status\t$http_referer\t$http_cookie\t$http_origin';
    include variorum.conf;

    server {
        listen 127.0.0.1:HOSTS_PORT;
        server_name 127.0.0.1;
        root "HOSTS_FOLDER";
        access_log "HOSTS_LOG" asked;
        gzip off;
        index index.html;
        types {
            "text/html; charset=utf-8" html;
            "text/css; charset=utf-8" css;
            "text/javascript; charset=utf-8" js;
            "application/json; charset=utf-8" json;
            image/svg+xml svg;
            image/png png;
        }
        sub_filter_types "text/html; charset=utf-8";
        sub_filter_once off;
        sub_filter PUBLIC EMBED;
        location /vendor/ { alias "VENDOR_FOLDER/"; }
    }
}
"#;

/// Starts nginx on free ports and waits until it listens.
///
/// # Errors
/// When there is no nginx, or it refuses the settings.
pub fn start() -> Result<Nginx, String> {
    let program = unpacked::nginx()?;
    let vendor = tools::pym()?;
    let folder = project::fresh_folder("nginx")?;
    let [log, hosts_log] = ["embed.log", "hosts.log"].map(|name| folder.join(name));
    let (port, hosts_port) = (free_port()?, free_port()?);
    let embed = format!("http://localhost:{port}");

    let shipped = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("server_name variorum.example;", "server_name localhost;".to_owned()),
        ("root /srv/variorum/dist;", format!("root \"{}\";", project::dist().display())),
        // The one line that a host leaves alone and a test does not: it must see what was asked.
        ("access_log off;", format!("access_log \"{}\" asked;", log.display())),
    ];
    let around = AROUND
        .replace("HOSTS_PORT", &hosts_port.to_string())
        .replace("HOSTS_FOLDER", &project::root().join("tests/hosts").to_string_lossy())
        .replace("HOSTS_LOG", &hosts_log.to_string_lossy())
        .replace("VENDOR_FOLDER", &vendor.to_string_lossy())
        .replace("PUBLIC", PUBLIC)
        .replace("EMBED", &embed);
    write(&folder.join("variorum.conf"), &project::server_settings("nginx.conf", &shipped)?)?;
    write(&folder.join("nginx.conf"), &around)?;

    let process = Command::new(&program)
        .arg("-p")
        .arg(&folder)
        .args(["-c", "nginx.conf", "-e", "error.log"])
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
    let mut process = Kept(process);
    if !process.listens(port) || !process.listens(hosts_port) {
        let said = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
        return Err(format!("nginx does not listen\n{said}"));
    }
    let hosts = format!("http://127.0.0.1:{hosts_port}");
    Ok(Nginx { embed, hosts, log, hosts_log, _process: process })
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
