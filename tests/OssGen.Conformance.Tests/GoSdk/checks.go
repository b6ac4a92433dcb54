package main

import (
	"bytes"
	"fmt"
	"io/ioutil"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/aliyun/aliyun-oss-go-sdk/oss"
)

const partSize = 100 * 1024

// This version of the SDK sends a space in a path as a plus sign.
const strangeKey = "go/中国  日本 +-#&=*?%41 'x'"

var checks = map[string]func(world) error{
	"round-trips a strange key":                roundTripStrangeKey,
	"lists a strange key":                      listStrangeKey,
	"copies from a strange key":                copyStrangeKey,
	"links to a strange key":                   linkStrangeKey,
	"deletes many objects":                     deleteMany,
	"gets a range":                             getRange,
	"answers conditional requests":             conditionalRequests,
	"refuses conditions of uploads":            refuseUploadConditions,
	"appends, and changes the acl":             appendWithAcl,
	"sets metadata":                            setMetadata,
	"uploads, copies and downloads in parts":   transferInParts,
	"aborts an upload":                         abortUpload,
	"configures a bucket":                      configureBucket,
	"finds buckets and objects that exist":     existence,
	"refuses a prefix that no bucket can have": refusePrefix,
	"says why a request fails":                 serviceError,
}

func roundTripStrangeKey(w world) error {
	if err := put(w, strangeKey, "hello"); err != nil {
		return err
	}
	return reads(w, strangeKey, "hello")
}

func listStrangeKey(w world) error {
	if err := put(w, strangeKey, "hello"); err != nil {
		return err
	}
	listed, err := w.bucket.ListObjects(oss.Prefix(strangeKey), oss.Delimiter("/"), oss.MaxKeys(1))
	if err != nil {
		return err
	}
	return equal(1, len(listed.Objects), strangeKey, listed.Objects[0].Key)
}

func copyStrangeKey(w world) error {
	if err := put(w, strangeKey, "hello"); err != nil {
		return err
	}
	if _, err := w.bucket.CopyObject(strangeKey, "copied "+strangeKey); err != nil {
		return err
	}
	return reads(w, "copied "+strangeKey, "hello")
}

func linkStrangeKey(w world) error {
	if err := put(w, strangeKey, "hello"); err != nil {
		return err
	}
	if err := w.bucket.PutSymlink("link", strangeKey); err != nil {
		return err
	}
	return reads(w, "link", "hello")
}

func deleteMany(w world) error {
	keys := []string{"A ' < > \" & ~ ` ! @ # $ % ^ & * ( ) [] {} - _ + = / | \\ ? . , : ; A", "中国", "plain"}
	for _, key := range keys {
		if err := put(w, key, "x"); err != nil {
			return err
		}
	}
	deleted, err := w.bucket.DeleteObjects(keys)
	if err != nil {
		return err
	}
	return equal(keys, deleted.DeletedObjects)
}

func getRange(w world) error {
	if err := put(w, "range", "hello, oss"); err != nil {
		return err
	}
	body, err := w.bucket.GetObject("range", oss.Range(7, 9))
	if err != nil {
		return err
	}
	defer body.Close()
	text, err := ioutil.ReadAll(body)
	return firstOf(err, equal("oss", string(text)))
}

func conditionalRequests(w world) error {
	if err := put(w, "condition", "hello"); err != nil {
		return err
	}
	_, err := w.bucket.GetObject("condition", oss.IfModifiedSince(time.Now().Add(time.Hour)))
	if err == nil || !strings.Contains(err.Error(), "304") {
		return fmt.Errorf("expected status 304, but got %v", err)
	}
	_, err = w.bucket.GetObject("condition", oss.IfMatch("\"other\""))
	return fails(err, http.StatusPreconditionFailed, "PreconditionFailed")
}

func refuseUploadConditions(w world) error {
	err := w.bucket.PutObject("refused", strings.NewReader("x"), oss.IfModifiedSince(time.Unix(0, 0)))
	return fails(err, http.StatusBadRequest, "NotImplemented")
}

func appendWithAcl(w world) error {
	next, err := w.bucket.AppendObject("log", strings.NewReader("hello, "), 0, oss.ObjectACL(oss.ACLPrivate))
	if err != nil {
		return err
	}
	next, err = w.bucket.AppendObject("log", strings.NewReader("oss"), next, oss.ObjectACL(oss.ACLPublicRead))
	if err != nil {
		return err
	}
	acl, err := w.bucket.GetObjectACL("log")
	return firstOf(err, equal(int64(10), next, string(oss.ACLPublicRead), acl.ACL), reads(w, "log", "hello, oss"))
}

func setMetadata(w world) error {
	if err := put(w, "meta", "hello"); err != nil {
		return err
	}
	if err := w.bucket.SetObjectMeta("meta", oss.Meta("Mine", "value"), oss.CacheControl("no-cache")); err != nil {
		return err
	}
	header, err := w.bucket.GetObjectDetailedMeta("meta")
	return firstOf(err, equal("value", header.Get("X-Oss-Meta-Mine"), "no-cache", header.Get("Cache-Control")))
}

func transferInParts(w world) error {
	content := bytes.Repeat([]byte("0123456789abcdef"), partSize/4)
	source, target := filepath.Join(w.folder, "source"), filepath.Join(w.folder, "target")
	if err := ioutil.WriteFile(source, content, 0600); err != nil {
		return err
	}
	checkpoint := func(name string) oss.Option { return oss.Checkpoint(true, filepath.Join(w.folder, name)) }
	if err := w.bucket.UploadFile("parts", source, partSize, oss.Routines(3), checkpoint("upload.cp")); err != nil {
		return err
	}
	if err := w.bucket.CopyFile(bucketName, "parts", "copied parts", partSize, oss.Routines(3), checkpoint("copy.cp")); err != nil {
		return err
	}
	if err := w.bucket.DownloadFile("copied parts", target, partSize, oss.Routines(3), checkpoint("download.cp")); err != nil {
		return err
	}
	got, err := ioutil.ReadFile(target)
	return firstOf(err, equal(true, bytes.Equal(content, got)))
}

func abortUpload(w world) error {
	upload, err := w.bucket.InitiateMultipartUpload("aborted")
	if err != nil {
		return err
	}
	if _, err := w.bucket.UploadPart(upload, strings.NewReader("part"), 4, 1); err != nil {
		return err
	}
	parts, err := w.bucket.ListUploadedParts(upload)
	if err := firstOf(err, equal(1, len(parts.UploadedParts)), w.bucket.AbortMultipartUpload(upload)); err != nil {
		return err
	}
	_, err = w.bucket.ListUploadedParts(upload)
	return fails(err, http.StatusNotFound, "NoSuchUpload")
}
