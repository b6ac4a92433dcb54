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
        var item = names.Value(pagination.ItemType);
        var through = client.Length == 0 ? "this" : client.TrimEnd('.');
        var paging = names.Wire("OssPaging");

        Pair(
            (parameters, first) => ($"public IAsyncEnumerable<{item}> {operation.Name}({parameters}, CancellationToken cancellationToken = default)",
                $"{paging}.Items<{request}, {result}, {item}>({through}, {first}, {request}.NextPage, static page => page.{pagination.Items}, cancellationToken)"),
            MethodDocumentation.Items);
        writer.Blank();
        Pair(
            (parameters, first) => ($"public IAsyncEnumerable<{result}> {operation.Name}Pages({parameters}, CancellationToken cancellationToken = default)",
                $"{paging}.Pages<{request}, {result}>({through}, {first}, {request}.NextPage, cancellationToken)"),
            MethodDocumentation.Pages);

        void Pair(Func<string, string, (string Signature, string Expression)> method, Action<SourceWriter, OperationModel, bool> document)
        {
            document(writer, operation, true);
            MethodEmitter.Attributes(writer, operation, prefer: true);
            Write(method($"{request} request", "request"));
            writer.Blank();
            document(writer, operation, false);
            MethodEmitter.Attributes(writer, operation, prefer: false);
            Write(method(MethodEmitter.Parameters(names, operation).TrimEnd(' ', ','), MethodEmitter.Creation(names, operation)));
        }

        void Write((string Signature, string Expression) method)
            => MethodEmitter.Method(writer, method.Signature.Replace("(, ", "("), method.Expression);
    }

    /// <summary>The request of the page that follows, or null after the last; a server that says more but gives no token ends the listing.</summary>
    public static void NextPage(SourceWriter writer, TypeNames names, OperationModel operation)
    {
        var pagination = operation.Pagination!;
        var record = operation.Name + "Request";
        var token = $"page.{pagination.Tokens[0].From} is not {(IsText(operation, pagination.Tokens[0].From) ? "null and not \"\"" : "null")}";
        var condition = pagination.More is { } more ? $"page.{more} is true && {token}" : token;
        var changes = string.Join(", ", pagination.Tokens.Select(pair => $"{pair.To} = page.{pair.From}"));
        MethodEmitter.Method(
            writer,
            $"internal static {record}? NextPage({record} request, {names.Result(operation)} page)",
            $"{condition} ? request with {{ {changes} }} : null");
    }

    private static bool IsText(OperationModel operation, string member)
        => operation.Result.Members.FirstOrDefault(candidate => candidate.Name == member)?.Type.Kind is TypeKind.String;
}
