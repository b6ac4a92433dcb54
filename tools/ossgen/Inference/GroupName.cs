using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Guesses the name of the group: what the operations have in common.</summary>
internal static class GroupName
{
    internal static string Of(IReadOnlyList<OperationDraft> operations, PackageNames names)
    {
        var resource = operations[0].FixedQuery.Select(static pair => pair.Name).FirstOrDefault(static name => name.All(IsWord));
        var isCommon = resource is not null && operations.All(operation => operation.FixedQuery.Any(pair => pair.Name == resource));
        var name = isCommon && char.IsLetter(resource![0]) ? resource.ToLowerInvariant() : "my-operations";
        return names.Groups.Contains(name) ? "my-" + name : name;
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';
}
