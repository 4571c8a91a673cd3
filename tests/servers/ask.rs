//! A client of a few lines, that changes nothing about what it gets.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

/// What a server answered.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    /// The body as it travelled, still compressed.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's value; a header that comes twice fails.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut all = self.headers.iter().filter(|(own, _)| own.eq_ignore_ascii_case(name));
        let first = all.next();
        assert!(all.next().is_none(), "{name} comes twice: {:?}", self.headers);
        first.map(|(_, value)| value.as_str())
    }

    /// The names of all headers, in small letters.
    pub(crate) fn names(&self) -> Vec<String> {
        self.headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect()
    }

    /// The body after what its encoding did to it is undone.
    pub(crate) fn decoded(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        let read = match self.header("content-encoding") {
            None => return self.body.clone(),
            Some("br") => brotli::Decompressor::new(&*self.body, 4096).read_to_end(&mut plain),
            Some("gzip") => flate2::read::GzDecoder::new(&*self.body).read_to_end(&mut plain),
            Some(other) => panic!("an encoding that was not asked for: {other}"),
        };
        read.unwrap_or_else(|error| panic!("the body cannot be decoded: {error}"));
        plain
    }
}

/// Asks for an address, such as `/index.html`, with further headers.
pub(crate) fn ask(server: &str, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
    let authority = server.strip_prefix("http://").expect("an address without TLS");
    let mut stream = TcpStream::connect(authority).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut request =
        format!("{method} {address} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n");
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("the headers' end");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let mut answer = Answer {
        status: status.parse().unwrap(),
        headers: lines
            .map(|line| line.split_once(':').expect("a header"))
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect(),
        body: bytes[end + 4..].to_vec(),
    };
    if answer.header("transfer-encoding") == Some("chunked") {
        answer.body = joined(&answer.body);
    }
    answer
}

/// Asks for an address in one of these encodings.
pub(crate) fn get(server: &str, address: &str, encodings: &str) -> Answer {
    ask(server, "GET", address, &[("Accept-Encoding", encodings)])
}

/// A body that came in chunks, each after its length.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while !rest.is_empty() {
        let end = rest.windows(2).position(|two| two == b"\r\n").expect("a chunk's length");
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            break;
        }
        whole.extend(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 2 + length + 2..];
    }
    whole
}
