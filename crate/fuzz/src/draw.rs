//! Bytes as a row of choices: what a structured target makes its input of.
//!
//! **Invariant:** bytes that have run out are zeros, and zero is always the choice that ends soonest.

/// See the module's head.
pub struct Draw<'a>(&'a [u8]);

impl<'a> Draw<'a> {
    pub fn new(bytes: &'a [u8]) -> Draw<'a> {
        Draw(bytes)
    }
    pub fn is_over(&self) -> bool {
        self.0.is_empty()
    }
    pub fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.0)
    }
    /// As many bytes as there are, up to a length.
    pub fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        taken
    }
    fn array<const N: usize>(&mut self) -> [u8; N] {
        let taken = self.take(N);
        std::array::from_fn(|at| taken.get(at).copied().unwrap_or(0))
    }
    pub fn byte(&mut self) -> u8 {
        self.array::<1>()[0]
    }
    pub fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.array())
    }
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        match end {
            0 | 1 => 0,
            2..=256 => usize::from(self.byte()) % end,
            _ => usize::from(self.u16()) % end,
        }
    }
    pub fn pick<'p, T>(&mut self, of: &'p [T]) -> Option<&'p T> {
        of.get(self.below(of.len()))
    }
    /// Bytes behind their length, which is one byte.
    pub fn bytes(&mut self) -> &'a [u8] {
        let length = self.byte();
        self.take(usize::from(length))
    }
    /// A number, the ones that trip programs more often than others.
    pub fn i64(&mut self) -> i64 {
        const ODD: [i64; 16] = [
            0,
            1,
            -1,
            i64::MAX,
            i64::MIN,
            i32::MAX as i64,
            i32::MIN as i64,
            i32::MAX as i64 + 1,
            // Moments: 2024, 9999, the year 300,000.
            1_704_067_200_000,
            253_402_300_799_999,
            9_405_000_000_000_000,
            1_000,
            1_000_000_000,
            2,
            64,
            100,
        ];
        match self.byte() {
            choice @ 0..=127 => ODD[usize::from(choice) % ODD.len()],
            128..=191 => i64::from(self.byte()),
            _ => i64::from_le_bytes(self.array()),
        }
    }
    pub fn f64(&mut self) -> f64 {
        const ODD: [f64; 8] = [0.0, -0.0, 1.5, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE];
        match self.byte() {
            choice @ 0..=127 => ODD[usize::from(choice) % ODD.len()],
            _ => f64::from_le_bytes(self.array()),
        }
    }
}
