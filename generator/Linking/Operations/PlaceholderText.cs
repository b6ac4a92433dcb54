using OssGen.Generator.Infrastructure;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// A text with placeholders in braces: <c>{region}</c>, <c>{account}</c> and members of a request. In a resource, a placeholder can list
/// alternatives, <c>{Arn|TableArn before /table/}</c>: the first member that is set, and of a longer text only the beginning.
/// </summary>
/// <param name="Members">The members that the text names, including the bucket.</param>
/// <param name="Problem">The reason why the text can't be read, or null when it can.</param>
internal sealed record PlaceholderText(EquatableArray<string> Members, string? Problem)
{
    private const string Before = " before ";

    /// <summary>The label of a bucket's name.</summary>
    public const string Bucket = "Bucket";

    public bool HasBucket => Members.Contains(Bucket);

    public static PlaceholderText Of(string text, bool takesAlternatives)
    {
        var members = new List<string>();
        var rest = text;
        while (rest.IndexOfAny(['{', '}']) is >= 0 and var start)
        {
            var end = rest.IndexOf('}');
            if (rest[start] == '}' || end < start)
            {
                return Unreadable("its braces do not match");
            }

            foreach (var alternative in rest.Substring(start + 1, end - start - 1).Split('|'))
            {
                if (Add(alternative, takesAlternatives, members) is { } problem)
                {
                    return Unreadable(problem);
                }
            }

            rest = rest.Substring(end + 1);
        }

        return new(new EquatableArray<string>([.. members.Distinct(StringComparer.Ordinal)]), null);
    }

    private static string? Add(string alternative, bool takesAlternatives, List<string> members)
    {
        var cut = alternative.IndexOf(Before, StringComparison.Ordinal);
        var name = cut < 0 ? alternative : alternative.Substring(0, cut);
        if (cut >= 0 && (!takesAlternatives || cut + Before.Length == alternative.Length))
        {
            return $"'{alternative}' is no name";
        }

        if (name is "region" or "account")
        {
            return null;
        }

        if (!AttributeChecks.IsIdentifier(name))
        {
            return $"'{name}' is no name of a member";
        }

        members.Add(name);
        return null;
    }

    private static PlaceholderText Unreadable(string problem) => new(EquatableArray<string>.Empty, problem);
}
