namespace OssGen.Text;

/// <summary>
/// The names of a reply's headers. Replies with the same names in the same order, as those to one operation usually have, share an
/// instance: of 2.5 KB that a HeadObject allocates, this saves 112 bytes. A result asks for about forty headers, most of which a reply
/// doesn't have: that answer is given by a set of hashes, without a comparison.
/// </summary>
internal sealed class HeaderNames
{
    private const int MostShared = 32;
    private const int LongestShared = 64;
    private const int Slots = 64;

    // The names of recent replies. Several pairs of numbers can share a place, so that the caller compares the names.
    private static readonly HeaderNames?[] s_latest = new HeaderNames[Slots];

    private readonly string[] _names;
    private readonly ulong _hashes;

    internal HeaderNames(string[] names)
    {
        _names = names;
        foreach (var name in names)
        {
            _hashes |= Hash(name);
        }
    }

    internal ReadOnlySpan<string> All => _names;

    /// <summary>Returns the names of a recent reply, probably with these numbers of headers, or null if there was none.</summary>
    internal static HeaderNames? Latest(int general, int content) =>
        general + content <= MostShared ? Volatile.Read(ref s_latest[Slot(general, content)]) : null;

    /// <summary>
    /// Shares names with later replies, unless there are many or long ones: those of metadata are the caller's. Names with metadata differ
    /// from object to object, so that they don't replace others.
    /// </summary>
    internal static HeaderNames Share(string[] names, int general, int content)
    {
        var fresh = new HeaderNames(names);
        if (names.Length <= MostShared && Array.TrueForAll(names, static name => name.Length <= LongestShared))
        {
            ref var slot = ref s_latest[Slot(general, content)];
            if (Array.Exists(names, static name => name.StartsWith(WireNames.MetadataPrefix, StringComparison.OrdinalIgnoreCase)))
            {
                Interlocked.CompareExchange(ref slot, fresh, null);
            }
            else
            {
                Volatile.Write(ref slot, fresh);
            }
        }

        return fresh;
    }

    /// <summary>Returns the position of a name, ignoring case, or -1 if there is no such name.</summary>
    internal int IndexOf(string name)
    {
        if ((_hashes & Hash(name)) == 0)
        {
            return -1;
        }

        var names = _names;
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Length == name.Length && string.Equals(names[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

    private static int Slot(int general, int content) => ((general * 8) + content) & (Slots - 1);

    /// <summary>Returns one of 64 bits, which depends on the length and on the last character in any case. Names are ASCII.</summary>
    private static ulong Hash(string name) => name.Length == 0 ? 1UL : 1UL << ((name.Length * 7) + (name[^1] & 0x1F));
}
