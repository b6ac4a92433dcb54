using OssGen.Generator.Linking.Naming;

namespace OssGen.Tool.Inference;

/// <summary>The names of the members of one record, each of which is unique and allowed.</summary>
/// <param name="owner">The kind of record.</param>
/// <param name="type">The name of the record.</param>
/// <param name="taken">Names that are taken from the start, such as labels.</param>
internal sealed class MemberNames(MemberOwner owner, string type, params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Takes a name for a member.</summary>
    /// <param name="derived">The name that the generator derives.</param>
    /// <param name="context">A word that is placed before the name when it is taken or reserved.</param>
    /// <returns>The name, and the same name if the spec must state it, or null.</returns>
    internal (string Name, string? Explicit) Take(string derived, string context)
    {
        var name = NameCandidates.Of(derived, context).First(candidate =>
            ReservedNames.ProblemOfMember(candidate, owner, type) is null && !_taken.Contains(candidate));
        _taken.Add(name);
        return (name, name == derived ? null : name);
    }
}
