using System.Globalization;
using System.Net;

namespace OssGen.Emulator.Policies;

/// <summary>An operator of conditions, which compares a value of a request with a value of the policy.</summary>
internal sealed class ConditionOperator
{
    private static readonly Dictionary<string, ConditionOperator> ByName = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = OfText((actual, expected) => actual == expected),
        ["StringNotEquals"] = OfText((actual, expected) => actual == expected, isNegated: true),
        ["StringEqualsIgnoreCase"] = OfText(EqualsIgnoringCase),
        ["StringNotEqualsIgnoreCase"] = OfText(EqualsIgnoringCase, isNegated: true),
        ["StringLike"] = OfText((actual, expected) => WildcardPattern.Matches(expected, actual)),
        ["StringNotLike"] = OfText((actual, expected) => WildcardPattern.Matches(expected, actual), isNegated: true),
        ["IpAddress"] = new(AddressRange.Contains, AddressRange.IsValid),
        ["NotIpAddress"] = new(AddressRange.Contains, AddressRange.IsValid) { IsNegated = true },
        ["Bool"] = new(EqualsIgnoringCase, value => bool.TryParse(value, out _)),
        ["NumericEquals"] = OfNumbers(order => order == 0),
        ["NumericNotEquals"] = OfNumbers(order => order == 0, isNegated: true),
        ["NumericLessThan"] = OfNumbers(order => order < 0),
        ["NumericLessThanEquals"] = OfNumbers(order => order <= 0),
        ["NumericGreaterThan"] = OfNumbers(order => order > 0),
        ["NumericGreaterThanEquals"] = OfNumbers(order => order >= 0),
        ["DateEquals"] = OfDates(order => order == 0),
        ["DateNotEquals"] = OfDates(order => order == 0, isNegated: true),
        ["DateLessThan"] = OfDates(order => order < 0),
        ["DateLessThanEquals"] = OfDates(order => order <= 0),
        ["DateGreaterThan"] = OfDates(order => order > 0),
        ["DateGreaterThanEquals"] = OfDates(order => order >= 0),
    };

    private ConditionOperator(Func<string, string, bool> test, Func<string, bool> isValid) => (Test, IsValid) = (test, isValid);

    /// <summary>The names of the operators.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Whether the condition holds for values that don't match.</summary>
    public bool IsNegated { get; private init; }

    /// <summary>Whether the operator compares texts.</summary>
    public bool ComparesText { get; private init; }

    /// <summary>Compares the value of a request with a value of the policy, as the operator without negation.</summary>
    public Func<string, string, bool> Test { get; }

    /// <summary>Determines whether a policy can have a value.</summary>
    public Func<string, bool> IsValid { get; }

    public static ConditionOperator? Find(string name) => ByName.GetValueOrDefault(name);

    private static ConditionOperator OfText(Func<string, string, bool> test, bool isNegated = false) =>
        new(test, static _ => true) { IsNegated = isNegated, ComparesText = true };

    private static ConditionOperator OfNumbers(Func<int, bool> test, bool isNegated = false) => new(
        (actual, expected) => Number(actual) is { } left && Number(expected) is { } right && test(left.CompareTo(right)),
        static value => Number(value) is not null)
    {
        IsNegated = isNegated,
    };

    private static ConditionOperator OfDates(Func<int, bool> test, bool isNegated = false) => new(
        (actual, expected) => Date(actual) is { } left && Date(expected) is { } right && test(left.CompareTo(right)),
        static value => Date(value) is not null)
    {
        IsNegated = isNegated,
    };

    private static bool EqualsIgnoringCase(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    /// <summary>The values of IpAddress: an address, a CIDR block, or an address with wildcards.</summary>
    private static class AddressRange
    {
        public static bool IsValid(string range) => range.Contains('*', StringComparison.Ordinal) || Parse(range) is not null;

        public static bool Contains(string address, string range) =>
            range.Contains('*', StringComparison.Ordinal)
                ? WildcardPattern.Matches(range, address)
                : IPAddress.TryParse(address, out var parsed) && Parse(range) is { } block && block.Contains(parsed);

        // IPNetwork.Parse refuses blocks with bits after the prefix, such as 192.168.1.7/16.
        private static Block? Parse(string range)
        {
            var slash = range.IndexOf('/', StringComparison.Ordinal);
            if (!IPAddress.TryParse(slash < 0 ? range : range[..slash], out var first))
            {
                return null;
            }

            var bytes = first.GetAddressBytes();
            var bits = bytes.Length * 8;
            return slash < 0 ? new Block(bytes, bits)
                : int.TryParse(range.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= bits
                    ? new Block(bytes, length)
                    : null;
        }

        private sealed record Block(byte[] First, int Length)
        {
            public bool Contains(IPAddress address)
            {
                var bytes = address.GetAddressBytes();
                return bytes.Length == First.Length && Enumerable.Range(0, Length).All(bit => Bit(bytes, bit) == Bit(First, bit));
            }

            private static int Bit(byte[] bytes, int index) => bytes[index / 8] >> (7 - (index % 8)) & 1;
        }
    }
}
