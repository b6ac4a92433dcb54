Imports System
Imports System.Collections.Generic
Imports System.IO
Imports System.Linq
Imports System.Net.Http
Imports System.Text
Imports System.Threading.Tasks
Imports OssGen

Module Program
    Private Const Bucket As String = "oss-basic-consumer"

    Sub Main(arguments As String())
        RunAsync(arguments(0)).GetAwaiter().GetResult()
    End Sub

    Private Async Function RunAsync(endpoint As String) As Task
        Using client As New OssClient(New OssClientOptions With {
            .Endpoint = endpoint,
            .Region = "cn-hangzhou",
            .Credentials = OssCredentials.FromEnvironment()
        })
            Await client.PutBucketAsync(Bucket)
            Await client.PutObjectAsync(Bucket, "greetings/1", "hello, oss")
            Await client.PutObjectAsync(New PutObjectRequest With {
                .Bucket = Bucket,
                .Key = "greetings/2",
                .Content = OssContent.FromString("hello, Basic"),
                .ContentType = "text/plain",
                .StorageClass = StorageClass.InfrequentAccess,
                .Metadata = New Dictionary(Of String, String) From {{"author", "me"}}
            })
            Await client.PutObjectAsync(Bucket, "greetings/3", Encoding.UTF8.GetBytes("bytes"))
            Using stream As New MemoryStream(Encoding.UTF8.GetBytes("stream"))
                Await client.PutObjectAsync(Bucket, "greetings/4", stream)
            End Using

            Dim token As String = Nothing
            Do
                Dim page = Await client.ListObjectsV2Async(New ListObjectsV2Request With {
                    .Bucket = Bucket,
                    .MaxKeys = 3,
                    .ContinuationToken = token
                })
                For Each entry In page.Contents
                    Console.WriteLine($"{entry.Key} {entry.Size}")
                Next
                token = page.NextContinuationToken
            Loop Until token Is Nothing

            Dim firstTwo = Await client.ListObjectsV2(Bucket).Take(2).ToListAsync()
            Console.WriteLine($"first {firstTwo.Count}")

            Using got = Await client.GetObjectAsync(Bucket, "greetings/2")
                Console.WriteLine($"{got.ContentType} {got.Metadata("author")} {Await got.ReadAsStringAsync()}")
            End Using

            Try
                Using missing = Await client.GetObjectAsync(Bucket, "missing")
                    Console.WriteLine(missing.ETag)
                End Using
            Catch e As OssServiceException When e.Code = OssErrorCode.NoSuchKey
                Console.WriteLine($"{e.StatusCode} {e.Code}")
            End Try

            Dim link = client.Presign(New GetObjectRequest With {.Bucket = Bucket, .Key = "greetings/1"}, TimeSpan.FromMinutes(5))
            Using http As New HttpClient()
                Console.WriteLine(Await http.GetStringAsync(link.Uri))
            End Using
        End Using
    End Function
End Module
