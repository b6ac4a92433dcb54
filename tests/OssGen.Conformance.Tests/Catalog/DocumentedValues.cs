using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OssGen.Conformance.Tests.Catalog;

/// <summary>
/// The catalog's value sets beside its enums. Their keys name a header, a query parameter (of the operations in parentheses) or a member
/// of a shape. Sets of true and false and of numbers are no enums, so they are left out.
/// </summary>
internal sealed partial class DocumentedValues
{
    // The words of a JSON text that a member holds, not the values of the member; and sets of several members, by a name of their own.
    private static readonly string[] OfNoMember = ["MetaQuery.Query operations", "table maintenance status", "table type"];

    private readonly Dictionary<string, IReadOnlyList<string>> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Operation, string Name), IReadOnlyList<string>> _query = [];
    private readonly Dictionary<(string Shape, string Member), IReadOnlyList<string>> _members = [];

    public DocumentedValues(JsonObject catalog)
    {
        foreach (var (key, values) in catalog)
        {
            if (!OfNoMember.Contains(key) && values is JsonArray array && Texts(array) is { Count: > 0 } texts)
            {
                Add(key, texts);
            }
        }
    }

    public IReadOnlyList<string> OfHeader(string name) => _headers.GetValueOrDefault(name, []);

    public IReadOnlyList<string> OfQuery(string operation, string name) =>
        _query.GetValueOrDefault((operation, name), _query.GetValueOrDefault(("", name), []));

    /// <param name="shape">The catalog's name of the shape.</param>
    /// <param name="member">The last name of the member's path.</param>
    public IReadOnlyList<string> OfMember(string shape, string member) => _members.GetValueOrDefault((shape, member), []);

    private void Add(string key, IReadOnlyList<string> values)
    {
        if (Parameter().Match(key) is { Success: true } parameter)
        {
            var (place, name, operations) = (parameter.Groups[1].Value, parameter.Groups[2].Value, parameter.Groups[3].Value);
            if (place == "header")
            {
                _headers.Add(name, values);
                return;
            }

            foreach (var operation in operations.Split(',', StringSplitOptions.TrimEntries))
            {
                _query.Add((operation, name), values);
            }
        }
        else if (Member().Match(key) is { Success: true } member)
        {
            _members.Add((member.Groups[1].Value, member.Groups[2].Value), values);
        }
        else
        {
            throw new InvalidDataException($"The catalog's value set '{key}' is of no known form.");
        }
    }

    private static List<string> Texts(JsonArray values) =>
        [
            .. values.Select(value => value!.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)value! : "")
                .Where(text => text is not ("" or "true" or "false")),
        ];

    [GeneratedRegex(@"^(header|query) (\S+?)(?: \((.+)\))?$")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(\w+)[. ](\w+)$")]
    private static partial Regex Member();
}
