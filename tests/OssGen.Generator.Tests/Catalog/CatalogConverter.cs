using System.Security;
using System.Text;
using OssGen.Generator.Linking.Naming;

namespace OssGen.Generator.Tests.Catalog;

/// <summary>Converts the catalog to the spec language, mechanically.</summary>
internal static class CatalogConverter
{
    private static readonly HashSet<string> s_operationNames = [.. OssCatalog.Operations.Select(static operation => operation.Name)];

    public static string Types()
    {
        var text = new StringBuilder();
        foreach (var (name, values) in OssCatalog.Enums)
        {
            text.Append($"<enum name=\"{TypeName(name)}\">")
                .AppendJoin("", values.Select(static value => $"<value wire=\"{value}\"/>"))
                .Append("</enum>\n");
        }

        foreach (var (name, members) in OssCatalog.Shapes)
        {
            var names = new MemberNames(MemberOwner.Shape, TypeName(name));
            text.Append($"<shape name=\"{TypeName(name)}\">")
                .AppendJoin("", members.Select(member => Element(member, names)))
                .Append("</shape>\n");
        }

        return text.ToString();
    }

    public static string Operation(CatalogOperation operation)
    {
        var request = new MemberNames(MemberOwner.Request, operation.Name + "Request");
        request.Take("Bucket");
        request.Take("Key");
        var text = new StringBuilder($"<operation name=\"{operation.Name}\" method=\"{operation.Method}\" path=\"{Path(operation)}\">\n");
        Queries(operation, request, text);
        foreach (var header in operation.FixedHeaders ?? [])
        {
            text.Append($"<header name=\"{header.Key}\" value=\"{header.Value}\"/>");
        }

        text.AppendJoin(
            "", OssCatalog.Members(operation.Headers)
                .Where(header => header.Wire != "Content-Length" && operation.FixedHeaders?.ContainsKey(header.Wire) != true)
                .Select(header => Header(header, request)));
        if (operation.CopySource)
        {
            text.Append(
                "<header name=\"x-oss-copy-source\" type=\"copy-source\"><part name=\"SourceBucket\"/>"
                    + "<part name=\"SourceKey\" required=\"true\"/><part name=\"SourceVersionId\"/></header>");
        }

        return text.Append('\n')
            .Append(Body(operation, request)).Append('\n').Append(Result(operation)).Append("</operation>\n").ToString();
    }

    /// <summary>The catalog's name of a type, changed where ours could not have it.</summary>
    public static string TypeName(string name)
    {
        var changed = name.EndsWith("Request", StringComparison.Ordinal) ? name[..^"Request".Length] + "Document"
            : name.EndsWith("Result", StringComparison.Ordinal) ? name[..^"Result".Length] + "Reply"
            : name;
        return ReservedNames.ProblemOfType(changed) is not null || s_operationNames.Contains(changed) ? changed + "Entry" : changed;
    }

    private static string Path(CatalogOperation operation)
    {
        var labels = operation.Scope switch
        {
            "service" => "/",
            "bucket" when operation.BucketOptional => "/{Bucket?}",
            "bucket" => "/{Bucket}",
            _ => "/{Bucket}/{Key}",
        };
        var pairs = operation.Subresources.Concat((operation.FixedQuery ?? [])
            .Where(static pair => pair.Key != "encoding-type")
            .Select(static pair => $"{pair.Key}={pair.Value}"));
        var query = string.Join("&amp;", pairs);
        return query.Length == 0 ? labels : labels + "?" + query;
    }

    private static void Queries(CatalogOperation operation, MemberNames names, StringBuilder text)
    {
        var fixedNames = operation.FixedQuery?.Keys.ToHashSet() ?? [];
        if (fixedNames.Contains("encoding-type"))
        {
            names.Take("EncodingType");
            text.Append("<query name=\"encoding-type\" default=\"url\"/>");
        }

        foreach (var query in OssCatalog.Members(operation.Query).Where(query => !fixedNames.Contains(query.Wire)))
        {
            var bare = operation.Subresources.Contains(query.Wire) ? " bare=\"true\"" : "";
            text.Append(
                $"<query name=\"{query.Wire}\"{bare}{TypeOf(query.Type)}{(bare.Length > 0 ? "" : RequiredOf(query))}"
                    + $"{Override(names, NamingRule.OfParameter(query.Wire))}/>");
        }

        if (operation.Process is [var first, _] && operation.Body?.Alternatives is null)
        {
            text.Append(
                $"<query name=\"x-oss-process\"><when present=\"Document/InputSerialization/JSON\" value=\"json/select\"/>"
                    + $"<otherwise value=\"{first}\"/></query>");
        }
    }

    private static string Header(CatalogMember header, MemberNames names) =>
        header.Type.StartsWith("map(prefix ", StringComparison.Ordinal)
            ? $"<header prefix=\"{header.Type["map(prefix ".Length..^1]}\""
                + $"{Override(names, NamingRule.OfParameter(header.Type["map(prefix ".Length..^1]))}/>"
            : $"<header name=\"{header.Wire}\"{TypeOf(header.Type)}{RequiredOf(header)}"
                + $"{Override(names, NamingRule.OfParameter(header.Wire))}/>";

    private static string Element(CatalogMember member, MemberNames names)
    {
        var rule = member.Path == "." ? member.Member : NamingRule.OfElement(
            member.Path.EndsWith("/*", StringComparison.Ordinal) ? member.Wire : member.Path, member.IsList);
        var taken = names.Take(rule);
        var name = taken.Override ?? (member.Path == "." ? rule : null);
        return $"<element name=\"{member.Path}\"{TypeOf(member.Type)}{RequiredOf(member)}{(name is null ? "" : $" member=\"{name}\"")}/>";
    }

    private static string Body(CatalogOperation operation, MemberNames names) => operation.Body switch
    {
        null => "",
        { Alternatives: { } alternatives } => "<body required=\"one\">"
            + string.Concat(alternatives.Select(static alternative =>
                $"<alternative root=\"{alternative.Root}\" type=\"{TypeName(alternative.Shape)}\" query=\"{alternative.When}\"/>"))
            + "</body>",
        { Kind: "xml" } body => $"<body root=\"{body.Root}\" type=\"{TypeName(body.Shape!)}\" member=\"Document\"/>",
        { Kind: "json" } => "<body json=\"Document\"/>",
        { Kind: "other", Member: "Body" } or { Kind: "stream" } => "<body stream=\"Content\"/>",
        { Member: { } member } =>
            $"<body template=\"{operation.Subresources[0]}={{{member}}}\"><element name=\"{member}\"{Override(names, member)} "
                + "required=\"true\"/></body>",
        _ => throw new InvalidOperationException($"The body of {operation.Name} has an unknown kind."),
    };

    private static string Result(CatalogOperation operation)
    {
        var names = new MemberNames(
            operation.Result?.Kind == "stream" ? MemberOwner.StreamResult : MemberOwner.Result, operation.Name + "Result");
        var headers = string.Concat(OssCatalog.Members(operation.ResultHeaders).Select(header => Header(header, names)));
        var body = operation.Result;
        var elements = body?.Shape is { } shape ? string.Concat(OssCatalog.Shapes[shape].Select(member => Element(member, names))) : "";
        return body switch
        {
            null => $"<result>{headers}</result>",
            { Kind: "xml" } => $"<result root=\"{body.Root}\">{headers}{elements}</result>",
            { Kind: "json", Shape: not null } => $"<result json=\"true\">{headers}{elements}</result>",
            { Kind: "json" } => $"<result json=\"Document\">{headers}</result>",
            { Framing: not null } =>
                $"<result stream=\"Content\" decoder=\"{(body.Member is null ? "select-meta" : "select-frames")}\">{headers}</result>",
            _ => $"<result stream=\"Content\">{headers}</result>",
        };
    }

    private static string TypeOf(string type)
    {
        var (attribute, inner) = type.StartsWith("list(", StringComparison.Ordinal) ? ("list", type[5..^1]) : ("type", type);
        var name = inner switch
        {
            "string" or "int" or "long" or "bool" or "double" or "time" => inner,
            "map(element-name->string)" => "map",
            _ => TypeName(inner.Replace("enum:", "", StringComparison.Ordinal)),
        };
        return name == "string" && attribute == "type" ? "" : $" {attribute}=\"{SecurityElement.Escape(name)}\"";
    }

    private static string RequiredOf(CatalogMember member) => member.Required ? " required=\"true\"" : "";

    private static string Override(MemberNames names, string rule) => names.Take(rule).Override is { } name ? $" member=\"{name}\"" : "";
}
