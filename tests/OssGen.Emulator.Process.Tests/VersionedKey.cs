namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// A key with a single writer: the versions that were acknowledged, the newest first, and what a write without an answer would make of
/// them.
/// </summary>
internal sealed class VersionedKey(string name)
{
    private IReadOnlyList<StoredVersion>? _attempted;

    public string Name { get; } = name;

    public IReadOnlyList<StoredVersion> Known { get; private set; } = [];

    /// <summary>Notes a write before it is sent.</summary>
    public void Attempt(IReadOnlyList<StoredVersion> outcome) => _attempted = outcome;

    /// <summary>Notes that the write was answered.</summary>
    public void Acknowledge(IReadOnlyList<StoredVersion> outcome) => (Known, _attempted) = (outcome, null);

    /// <summary>
    /// Requires that what is found is what was acknowledged, with or without the write in doubt; it is what must be there from now on.
    /// </summary>
    public void Settle(IReadOnlyList<StoredVersion> found)
    {
        Assert.True(
            Matches(Known, found) || (_attempted is not null && Matches(_attempted, found)),
            $"'{Name}' has the versions {Text(found)}, not {Text(Known)}{(_attempted is null ? "" : $" nor {Text(_attempted)}")}.");
        Acknowledge(found);
    }

    private static bool Matches(IReadOnlyList<StoredVersion> expected, IReadOnlyList<StoredVersion> found) =>
        expected.Count == found.Count && expected.Zip(found).All(pair => pair.First.Matches(pair.Second));

    private static string Text(IReadOnlyList<StoredVersion> versions) =>
        $"[{string.Join(", ", versions.Select(version => $"{version.Id ?? "?"}: {Length(version)}"))}]";

    private static string Length(StoredVersion version) =>
        version.Bytes?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "marker";
}
