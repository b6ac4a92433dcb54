using OssGen.Generator.Language;
using OssGen.Generator.Reading;
using OssGen.Tool.Checking;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Knowledge;

/// <summary>
/// What the package's spec says about names of the wire. Exchanges show values; the package also shows which names are parameters or lists,
/// and it declares shapes that can be used.
/// </summary>
internal sealed class PackageNames
{
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bareNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _selectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _shapesOf = new(StringComparer.Ordinal);

    private PackageNames(IReadOnlyList<FileSpec> files)
    {
        Hosts = new ServiceHosts(files.SelectMany(static file => file.Services).SelectMany(HostsOf));
        foreach (var file in files)
        {
            foreach (var operation in file.Operations)
            {
                Operations.Add(operation.Name.Value);
                Add(operation);
            }

            foreach (var query in file.Groups.SelectMany(static group => group.Children.OfType<QuerySpec>()))
            {
                AddParameter(query);
            }

            foreach (var shape in file.Shapes)
            {
                Types.Add(shape.Name.Value);
                Shapes[shape.Name.Value] = shape;
                AddElements(shape.Elements);
            }

            Types.UnionWith(file.Enums.Select(static declared => declared.Name.Value));
            foreach (var declared in file.Enums)
            {
                Enums[declared.Name.Value] = [.. declared.Values.Select(static value => value.Wire.Value)];
            }

            Groups.Add(file.Group.Value);
        }
    }

    /// <summary>The names of the operations.</summary>
    internal HashSet<string> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the shapes and enums.</summary>
    internal HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    internal HashSet<string> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, ShapeSpec> Shapes { get; } = new(StringComparer.Ordinal);

    /// <summary>The hosts of the services.</summary>
    internal ServiceHosts Hosts { get; }

    /// <summary>The values of the enums, as they are written on the wire.</summary>
    internal Dictionary<string, IReadOnlyList<string>> Enums { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the package's spec.</summary>
    internal static PackageNames Of(IEnumerable<SpecInput> package) => new(
        [.. package.Select(static file => SpecReader.Read(file.GetText().ToString(), file.Path, CancellationToken.None).Document.Root)
            .OfType<FileSpec>()]);

    /// <summary>Determines whether a name of a query is always a parameter, never a sub-resource.</summary>
    internal bool IsParameter(string name) => _parameters.Contains(name) && !_bareNames.Contains(name);

    /// <summary>Determines whether a name of a query is a sub-resource.</summary>
    internal bool IsSubResource(string name) => _bareNames.Contains(name);

    /// <summary>Determines whether the value of a parameter selects the operation, such as that of <c>comp</c>.</summary>
    internal bool IsSelector(string name) => _selectors.Contains(name);

    /// <summary>Determines whether elements of a name are items of lists wherever they occur.</summary>
    internal bool IsAlwaysList(string element) => _lists.TryGetValue(element, out var isList) && isList;

    /// <summary>The types that elements of a name have in the package; empty for none.</summary>
    internal IReadOnlyList<string> ShapesOf(string element) => _shapesOf.TryGetValue(element, out var shapes) ? shapes : [];

    private static IEnumerable<(string Service, string Host)> HostsOf(ServiceSpec service) =>
        new[] { service.Endpoint.Value, service.Internal.Value }.OfType<string>().Select(host => (service.Name.Value, host));

    private void Add(OperationSpec operation)
    {
        var path = operation.Pattern.Value;
        var mark = path.LastIndexOf('?');
        foreach (var pair in mark < 0 || path.EndsWith('}') ? [] : path[(mark + 1)..].Split('&'))
        {
            var parts = pair.Split('=');
            (parts.Length > 1 ? _selectors : _bareNames).Add(parts[0]);
        }

        foreach (var query in operation.Queries)
        {
            AddParameter(query);
        }

        AddElements(operation.Body?.Children.OfType<ElementSpec>() ?? []);
        AddElements(operation.Result?.Elements ?? []);
    }

    private void AddParameter(QuerySpec query)
    {
        if (query is { Name.Value: { } name, IsBare: false } && !query.Value.IsSet)
        {
            _parameters.Add(name);
        }
    }

    private void AddElements(IEnumerable<ElementSpec> elements)
    {
        foreach (var element in elements)
        {
            var name = element.Name.Value[(element.Name.Value.LastIndexOf('/') + 1)..];
            _lists[name] = element.List.IsSet && (!_lists.TryGetValue(name, out var isList) || isList);
            if ((element.List.Value ?? element.Type.Value) is { } type && char.IsUpper(type[0]))
            {
                var shapes = _shapesOf.TryGetValue(name, out var known) ? known : _shapesOf[name] = [];
                if (!shapes.Contains(type))
                {
                    shapes.Add(type);
                }
            }
        }
    }
}
