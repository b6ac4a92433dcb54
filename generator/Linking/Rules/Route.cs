using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Rules;

/// <summary>
/// The query parameters and headers by which a server recognizes an operation, and all query parameters and headers that the operation's
/// requests may have.
/// </summary>
internal sealed class Route
{
    private readonly Dictionary<string, string[]?> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]?> _sent = new(StringComparer.Ordinal);

    public Route(OperationDraft operation, HeaderKeys headers)
    {
        Operation = operation;
        var model = operation.Model;
        foreach (var pair in model.FixedQuery)
        {
            Want(pair.Name, [pair.Value ?? ""]);
        }

        foreach (var query in model.ChosenQuery)
        {
            string[] values = [.. query.Choices.Select(static choice => choice.Value)];
            if (query.Otherwise is { } otherwise)
            {
                Want(query.Name, [.. values, otherwise]);
            }
            else
            {
                _sent[query.Name] = values;
            }
        }

        AddAlternatives(model);
        foreach (var name in model.RequiredQuery)
        {
            if (!_wanted.ContainsKey(name))
            {
                Want(name, null);
            }
        }

        foreach (var header in model.RequiredHeaders)
        {
            Want(headers.Of(header), null);
        }

        AddOptional(model, headers);
        Key = "";
        foreach (var wanted in _wanted)
        {
            Key = Key.Length == 0 ? wanted.Key : Key;
            Weight += IsAnyValue(wanted.Value) ? 1 : 2;
        }

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

    /// <summary>The names that a request of the operation may have.</summary>
    public Dictionary<string, string[]?>.KeyCollection Sent => _sent.Keys;

    public OperationScope[] Scopes =>
        Operation.Model.BucketOptional ? [OperationScope.Bucket, OperationScope.Service] : [Operation.Model.Scope];

    /// <summary>Determines whether requests of another operation can contain everything that this route requires.</summary>
    public bool FitsRequestsOf(Route other)
    {
        foreach (var wanted in _wanted)
        {
            if (!other._sent.TryGetValue(wanted.Key, out var values) || !Overlap(values, wanted.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether this route fixes a value that the caller of the other operation can choose. If so, a request with that value is
    /// meant for this operation.
    /// </summary>
    public bool IsSpecialCaseOf(Route other) =>
        _wanted.Any(wanted => !IsAnyValue(wanted.Value) && other._sent.TryGetValue(wanted.Key, out var values) && values is null);

    private void AddAlternatives(OperationModel model)
    {
        if (model.Body is not { Kind: BodyKind.Alternatives } body)
        {
            return;
        }

        foreach (var sameName in body.Alternatives.Where(static alternative => alternative.Query is not null)
            .GroupBy(static alternative => alternative.Query!.Name, StringComparer.Ordinal))
        {
            string[] values = [.. sameName.Select(static alternative => alternative.Query!.Value ?? "")];
            if (values.Length == body.Alternatives.Count)
            {
                Want(sameName.Key, values);
            }
            else
            {
                _sent[sameName.Key] = values;
            }
        }
    }

    private void AddOptional(OperationModel model, HeaderKeys headers)
    {
        foreach (var member in model.Members)
        {
            var name = member.Place switch
            {
                MemberPlace.Query => member.Wire,
                MemberPlace.Header or MemberPlace.CopySource => headers.Of(member.Wire),
                _ => null,
            };
            if (name is not null && !_sent.ContainsKey(name))
            {
                _sent.Add(name, null);
            }
        }

        foreach (var header in model.FixedHeaders)
        {
            if (!_sent.ContainsKey(headers.Of(header.Name)))
            {
                _sent.Add(headers.Of(header.Name), null);
            }
        }
    }

    private void Want(string name, string[]? values)
    {
        _wanted[name] = values;
        _sent[name] = values;
    }

    private static bool IsAnyValue(string[]? values) => values is null || Array.IndexOf(values, "") >= 0;

    private static bool Overlap(string[]? values, string[]? others) =>
        values is null || others is null || Array.Exists(values, value => Array.IndexOf(others, value) >= 0);

    private static string Values(string[]? values) => values switch
    {
        null => "*",
        [var single] => single,
        _ => string.Join(",", values.Distinct(StringComparer.Ordinal).OrderBy(static value => value, StringComparer.Ordinal)),
    };
}
