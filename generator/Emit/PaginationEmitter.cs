using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the methods that enumerate the items and pages of a listing, and the method that creates the request for the next page.
/// </summary>
internal static class PaginationEmitter
{
    public static void Methods(
        SourceWriter writer, TypeNames names, OperationModel operation, MethodDocumentation documentation, MethodPlace place)
    {
        var pagination = operation.Pagination!;
        var request = names.Request(operation);
        var result = names.Result(operation);
        var paging = names.Wire("OssPaging");
        const string Cancellation = "CancellationToken cancellationToken = default";

        Pair(
            $"IAsyncEnumerable<{names.Value(pagination.ItemType)}> {operation.Name}",
            $"{paging}.Items({place.Client}, request, {request}.NextPage, "
                + $"static ({result} page) => page.{pagination.Items}, cancellationToken)",
            documentation.Items);
        writer.Blank();
        Pair(
            $"IAsyncEnumerable<{result}> {operation.Name}Pages",
            $"{paging}.Pages<{request}, {result}>({place.Client}, request, {request}.NextPage, cancellationToken)",
            documentation.Pages);

        void Pair(string method, string expression, Action<bool> document)
        {
            document(true);
            MethodEmitter.Attributes(writer, operation, place, prefer: true);
            MethodEmitter.Method(writer, $"{place.Modifiers} {method}({place.Parameter}{request} request, {Cancellation})", expression);
            writer.Blank();
            document(false);
            MethodEmitter.Attributes(writer, operation, place, prefer: false);
            var name = method.Substring(method.LastIndexOf(' ') + 1);
            MethodEmitter.Method(
                writer,
                $"{place.Modifiers} {method}({place.Parameter}{MethodEmitter.Parameters(names, operation)}{Cancellation})",
                $"{place.Call}{name}({MethodEmitter.Creation(names, operation)}, cancellationToken)");
        }
    }

    /// <summary>
    /// Emits the method that creates the request for the next page. The library method <c>OssPaging.Next</c> determines whether there is a
    /// next page.
    /// </summary>
    public static void NextPage(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var pagination = operation.Pagination!;
        var record = operation.Name + "Request";
        var token = pagination.Tokens[0].From;
        var changes = string.Join(", ", pagination.Tokens.Select(static pair => $"{pair.To} = page.{pair.From}"));
        XmlDoc.Tag(writer, "summary", "Returns the request of the next page, or null after the last page.");
        writer.Line($"internal static {record}? NextPage({record} request, {names.Result(operation)} page)");
        using (writer.Indent())
        {
            writer.Line($"=> {names.Wire("OssPaging")}.Next(");
            using (writer.Indent())
            {
                writer.Line("request,");
                writer.Line($"request with {{ {changes} }},");
                writer.Line("page,");
                writer.Line($"{(pagination.More is { } more ? "page." + more : "more: null")},");
                writer.Line($"page.{token},");
                writer.Line($"nameof(page.{token}));");
            }
        }
    }
}
