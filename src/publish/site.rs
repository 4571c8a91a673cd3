//! The place on the web that an edition is published at.

use crate::edition::Date;

/// Where and by whom an edition is published: what addresses that must be whole are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    address: String,
    /// Who publishes it.
    pub publisher: String,
    /// When this explainer was first published.
    pub published: Date,
}

impl Site {
    /// A site at this address, which must begin with `https://` or `http://`.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the address.
    pub fn new(address: &str, publisher: &str, published: Date) -> Result<Self, String> {
        let web = address.starts_with("https://") || address.starts_with("http://");
        let plain = !address.contains(['?', '#', '"', '<', '>', '&', '\''])
            && !address.contains(char::is_whitespace);
        if !web || !plain {
            return Err(format!(
                "`{address}` is no address of a site, such as https://example.org/code/"
            ));
        }
        let address = format!("{}/", address.trim_end_matches('/'));
        Ok(Self { address, publisher: publisher.to_owned(), published })
    }

    /// A site that does not exist, for where nothing is published.
    pub fn made_up() -> Self {
        Self {
            address: "https://variorum.example/".to_owned(),
            publisher: "Variorum".to_owned(),
            published: Date { year: 2000, month: None, day: None },
        }
    }

    /// The whole address of a file of `dist/`. The first page is known by its folder.
    pub fn whole(&self, name: &str) -> String {
        format!("{}{}", self.address, if name == "index.html" { "" } else { name })
    }

    /// The address without what stands after the host: what browsers call the origin.
    pub fn origin(&self) -> &str {
        let end = self.address.match_indices('/').nth(2).map(|(at, _)| at);
        end.and_then(|end| self.address.get(..end)).unwrap_or(&self.address)
    }

    /// Whether the address is the one that no site can have, given until the real one is known.
    pub fn is_made_up(&self) -> bool {
        let host = self.address.split('/').nth(2).unwrap_or_default();
        host == "example" || host.ends_with(".example")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(address: &str) -> Result<Site, String> {
        Site::new(address, "Us", Date::parse("2026").unwrap())
    }

    #[test]
    fn addresses_are_made_whole() {
        for address in ["https://example.org/code", "https://example.org/code/"] {
            let site = site(address).unwrap();
            assert_eq!(site.whole("index.html"), "https://example.org/code/");
            assert_eq!(site.whole("p/c.html"), "https://example.org/code/p/c.html");
            assert!(!site.is_made_up());
        }
        assert!(site("https://variorum.example/").unwrap().is_made_up());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for address in ["", "example.org", "ftp://example.org", "https://a b/", "https://a/?q"] {
            assert!(site(address).is_err(), "{address}");
        }
    }

    #[test]
    fn the_origin_ends_with_the_host() {
        for address in ["https://example.org:8443/code/", "https://example.org:8443"] {
            assert_eq!(site(address).unwrap().origin(), "https://example.org:8443");
        }
    }
}
