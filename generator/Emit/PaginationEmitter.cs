using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Methods that follow the pages of a listing, and the step from one page to the next.</summary>
internal static class PaginationEmitter
{
    public static void Methods(SourceWriter writer, TypeNames names, OperationModel operation, string client)
    {
        var pagination = operation.Pagination!;
        var request = names.Request(operation);
        var result = names.Result(operation);
        var through = client.Length == 0 ? "this" : client.TrimEnd('.');
        var paging = names.Wire("OssPaging");
        const string Cancellation = "CancellationToken cancellationToken = default";

        Pair(
            $"IAsyncEnumerable<{names.Value(pagination.ItemType)}> {operation.Name}",
            $"{paging}.Items({through}, request, {request}.NextPage, static ({result} page) => page.{pagination.Items}, cancellationToken)",
            MethodDocumentation.Items);
        writer.Blank();
        Pair(
            $"IAsyncEnumerable<{result}> {operation.Name}Pages",
            $"{paging}.Pages<{request}, {result}>({through}, request, {request}.NextPage, cancellationToken)",
            MethodDocumentation.Pages);

        void Pair(string method, string expression, Action<SourceWriter, OperationModel, bool> document)
        {
            document(writer, operation, true);
            MethodEmitter.Attributes(writer, operation, prefer: true);
            MethodEmitter.Method(writer, $"public {method}({request} request, {Cancellation})", expression);
            writer.Blank();
            document(writer, operation, false);
            MethodEmitter.Attributes(writer, operation, prefer: false);
            var name = method.Substring(method.LastIndexOf(' ') + 1);
            MethodEmitter.Method(
                writer,
                $"public {method}({MethodEmitter.Parameters(names, operation)}{Cancellation})",
                $"{client}{name}({MethodEmitter.Creation(names, operation)}, cancellationToken)");
        }
    }

    /// <summary>The request of the page that follows, or null after the last; a server that says more but gives no token ends the listing.</summary>
    public static void NextPage(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var pagination = operation.Pagination!;
        var record = operation.Name + "Request";
        var token = $"page.{pagination.Tokens[0].From} is not {(IsText(operation, pagination.Tokens[0].From) ? "null and not \"\"" : "null")}";
        var condition = pagination.More is { } more ? $"page.{more} is true && {token}" : token;
        var changes = string.Join(", ", pagination.Tokens.Select(pair => $"{pair.To} = page.{pair.From}"));
        XmlDoc.Tag(writer, "summary", "The request of the page that follows; null after the last one.");
        MethodEmitter.Method(
            writer,
            $"internal static {record}? NextPage({record} request, {names.Result(operation)} page)",
            $"{condition} ? request with {{ {changes} }} : null");
    }

    private static bool IsText(OperationModel operation, string member)
        => operation.Result.Members.FirstOrDefault(candidate => candidate.Name == member)?.Type.Kind is TypeKind.String;
}
