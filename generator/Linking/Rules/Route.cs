using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// The query parameters and headers by which a server recognizes an operation, and all query parameters and headers that the operation's
/// requests may have.
/// </summary>
internal sealed class Route
{
    private readonly Dictionary<string, HashSet<string>?> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>?> _sent = new(StringComparer.Ordinal);

    public Route(OperationDraft operation)
    {
        Operation = operation;
        var model = operation.Model;
        foreach (var pair in model.FixedQuery)
        {
            Want(pair.Name, [pair.Value ?? ""]);
        }

        foreach (var query in model.ChosenQuery)
        {
            var values = query.Choices.Select(static choice => choice.Value);
            if (query.Otherwise is { } otherwise)
            {
                Want(query.Name, values.Concat([otherwise]));
            }
            else
            {
                _sent[query.Name] = new HashSet<string>(values, StringComparer.Ordinal);
            }
        }

        AddAlternatives(model);
        foreach (var name in model.RequiredQuery.Where(name => !_wanted.ContainsKey(name)))
        {
            Want(name, null);
        }

        foreach (var header in model.RequiredHeaders)
        {
            Want(HeaderKey(header), null);
        }

        AddOptional(model);
        Key = _wanted.Keys.FirstOrDefault() ?? "";
        Weight = _wanted.Values.Sum(static values => values is null || values.Contains("") ? 1 : 2);
        Identity = string.Join(
            "\n",
            _wanted.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + "=" + Values(pair.Value)));
    }

    public OperationDraft Operation { get; }

    /// <summary>The name of a query parameter or header that all requests of the operation have, or "" when there is none.</summary>
    public string Key { get; }

    /// <summary>A string that is equal for two operations with the same required names and values.</summary>
    public string Identity { get; }

    /// <summary>The specificity of the route. A required name adds 1, or 2 if the route also requires a value.</summary>
    public int Weight { get; }

    /// <summary>The names that a request of the operation may have, and "", which is the key of routes without required names.</summary>
    public IEnumerable<string> Sent => _sent.Keys.Concat([""]);

    public IEnumerable<OperationScope> Scopes =>
        Operation.Model.BucketOptional ? [OperationScope.Bucket, OperationScope.Service] : [Operation.Model.Scope];

    /// <summary>Determines whether requests of another operation can contain everything that this route requires.</summary>
    public bool FitsRequestsOf(Route other) =>
        _wanted.All(wanted => other._sent.TryGetValue(wanted.Key, out var values)
            && (values is null || wanted.Value is null || values.Overlaps(wanted.Value)));

    /// <summary>
    /// Determines whether this route fixes a value that the caller of the other operation can choose. If so, a request with that value is
    /// meant for this operation.
    /// </summary>
    public bool IsSpecialCaseOf(Route other) =>
        _wanted.Any(wanted => wanted.Value is not null && !wanted.Value.Contains("") && other._sent.TryGetValue(wanted.Key, out var values)
            && values is null);

    private void AddAlternatives(OperationModel model)
    {
        if (model.Body is not { Kind: BodyKind.Alternatives } body)
        {
            return;
        }

        foreach (var sameName in body.Alternatives.Where(static alternative => alternative.Query is not null)
            .GroupBy(static alternative => alternative.Query!.Name, StringComparer.Ordinal))
        {
            var values = sameName.Select(static alternative => alternative.Query!.Value ?? "").ToList();
            if (values.Count == body.Alternatives.Count)
            {
                Want(sameName.Key, values);
            }
            else
            {
                _sent[sameName.Key] = new HashSet<string>(values, StringComparer.Ordinal);
            }
        }
    }

    private void AddOptional(OperationModel model)
    {
        foreach (var member in model.Members)
        {
            var name = member.Place switch
            {
                MemberPlace.Query => member.Wire,
                MemberPlace.Header or MemberPlace.CopySource => HeaderKey(member.Wire),
                _ => null,
            };
            if (name is not null && !_sent.ContainsKey(name))
            {
                _sent.Add(name, null);
            }
        }

        foreach (var header in model.FixedHeaders)
        {
            if (!_sent.ContainsKey(HeaderKey(header.Name)))
            {
                _sent.Add(HeaderKey(header.Name), null);
            }
        }
    }

    private void Want(string name, IEnumerable<string>? values)
    {
        var set = values is null ? null : new HashSet<string>(values, StringComparer.Ordinal);
        _wanted[name] = set;
        _sent[name] = set;
    }

    private static string HeaderKey(string name) => "header " + name.ToLowerInvariant();

    private static string Values(HashSet<string>? values) =>
        values is null ? "*" : string.Join(",", values.OrderBy(static value => value, StringComparer.Ordinal));
}
