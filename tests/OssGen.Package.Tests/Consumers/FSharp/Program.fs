module Program

open System
open System.Collections.Generic
open System.IO
open System.Linq
open System.Net.Http
open Contoso.Mottos
open OssGen

let bucket = "oss-fsharp-consumer"

/// Runs an action for each item of a listing.
let iterate (action: 'T -> unit) (items: IAsyncEnumerable<'T>) =
    task {
        use enumerator = items.GetAsyncEnumerator()

        while! enumerator.MoveNextAsync() do
            action enumerator.Current
    }

let run (endpoint: string) =
    task {
        use client =
            new OssClient(OssClientOptions(Endpoint = endpoint, Region = "cn-hangzhou", Credentials = OssCredentials.FromEnvironment()))

        let! _ = client.PutBucketAsync bucket
        let! _ = client.PutObjectAsync(bucket, "greetings/1", "hello, oss")

        let! _ =
            client.PutObjectAsync(
                PutObjectRequest(
                    Bucket = bucket,
                    Key = "greetings/2",
                    Content = OssContent.FromString "hello, F#",
                    ContentType = "text/plain",
                    StorageClass = StorageClass.InfrequentAccess,
                    Metadata = readOnlyDict [ "author", "me" ]
                )
            )

        let! _ = client.PutObjectAsync(bucket, "greetings/3", "bytes"B)
        use stream = new MemoryStream("stream"B)
        let! _ = client.PutObjectAsync(bucket, "greetings/4", OssContent.FromStream stream)

        let list = ListObjectsV2Request(Bucket = bucket, Prefix = "greetings/")
        do! client.ListObjectsV2 list |> iterate (fun entry -> printfn $"{entry.Key} {entry.Size}")

        let! firstTwo = client.ListObjectsV2(list).Take(2).ToListAsync()
        printfn $"first {firstTwo.Count}"

        use! got = client.GetObjectAsync(bucket, "greetings/2")
        let! text = got.ReadAsStringAsync()
        let author = got.Metadata["author"]
        printfn $"{got.ContentType} {author} {text}"

        try
            use! missing = client.GetObjectAsync(bucket, "missing")
            printfn $"{missing.ETag}"
        with :? OssServiceException as e when e.Code = OssErrorCode.NoSuchKey ->
            printfn $"{e.StatusCode} {e.Code}"

        let link = client.Presign(GetObjectRequest(Bucket = bucket, Key = "greetings/1"), TimeSpan.FromMinutes 5L)
        use http = new HttpClient()
        let! body = http.GetStringAsync link.Uri
        printfn $"{body}"

        let! motto = client.PutBucketMottoAsync(bucket, "Slow & steady")
        printfn $"motto {motto.Number}"
    }

[<EntryPoint>]
let main arguments =
    (run arguments[0]).GetAwaiter().GetResult()
    0
